package io.carousel.dataset;

import java.util.regex.Pattern;

/**
 * Text as a cell of a CSV file that a spreadsheet may open. A spreadsheet takes a cell that begins
 * with one of {@code = + - @}, a tab or a carriage return for a formula, which may send its
 * reader's data elsewhere; an apostrophe before it makes it text. Numbers are left as they are.
 */
public final class SpreadsheetCell {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private SpreadsheetCell() {}

  /** A value as it is written; what is no text stays what it is. */
  public static Object of(Object value) {
    return value instanceof CharSequence || value instanceof Level
        ? escaped(value.toString())
        : value;
  }

  private static String escaped(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** The text of a cell that {@link #of} wrote; a cell of another origin is its own text. */
  public static String text(String cell) {
    return ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
