package io.carousel.analysis.support.text;

import java.util.Locale;

/** Numbers as the table prints them, in plain text. */
public final class CellText {

  /** What stands in a cell whose score is not defined. */
  public static final String UNDEFINED = "–";

  private CellText() {}

  /**
   * A score or spread with two decimals.
   *
   * @param value null if it is not defined
   */
  public static String number(Double value) {
    if (value == null) {
      return UNDEFINED;
    }
    String number = String.format(Locale.ROOT, "%.2f", value);
    return number.equals("-0.00") ? "0.00" : number;
  }

  /** A share in percent with one decimal; null if it is not defined. */
  public static String percent(Double share) {
    return share == null ? UNDEFINED : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** A number with a true minus sign, as where it is set in type. */
  public static String typeset(String number) {
    return number.replace('-', '−');
  }

  /** A p-value with three decimals. */
  public static String probability(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
