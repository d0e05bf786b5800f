package io.carousel.cli.models;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: every column as wide as its widest cell, but the last. */
public final class TextColumns {

  private static final String GAP = "  ";

  private TextColumns() {}

  /** The lines of a table of rows that have as many cells each. */
  public static List<String> lines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size() - 1; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(rows, column) - cell.length())).append(GAP);
      }
      lines.add(line.append(row.get(row.size() - 1)).toString());
    }
    return lines;
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
