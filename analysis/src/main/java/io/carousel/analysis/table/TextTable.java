package io.carousel.analysis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table on a terminal. It has one row a loss, or one row a property where there are fewer rows
 * than properties; a table that is too wide is broken into blocks of columns.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final int width;

  /**
   * Tables for a terminal.
   *
   * @param width the most characters a line may have
   */
  public TextTable(int width) {
    this.width = width;
  }

  /** The table and its notes, each line closed by a newline. */
  public String of(LossTable table) {
    PlainGrid plain = PlainGrid.of(table, "");
    List<List<String>> grid = new ArrayList<>();
    grid.add(plain.head());
    plain.rows().forEach(row -> grid.add(aligned(row)));
    return of(grid) + TableNotes.of(table) + "\n";
  }

  /**
   * A table of plain cells, each line closed by a newline and each block by an empty line.
   *
   * @param grid the head and the rows below it, as many cells each
   */
  public String of(List<List<String>> grid) {
    return text(grid.size() < grid.get(0).size() ? transposed(grid) : grid);
  }

  private String text(List<List<String>> grid) {
    StringBuilder text = new StringBuilder();
    List<Integer> widths = widths(grid);
    int next = 1;
    do {
      int from = next;
      int used = widths.get(0);
      while (next < widths.size()
          && (next == from || used + GAP.length() + widths.get(next) <= width)) {
        used += GAP.length() + widths.get(next);
        next++;
      }
      appendBlock(text, grid, widths, from, next);
      text.append('\n');
    } while (next < widths.size());
    return text.toString();
  }

  private static void appendBlock(
      StringBuilder text, List<List<String>> grid, List<Integer> widths, int from, int to) {
    for (List<String> row : grid) {
      StringBuilder line = new StringBuilder(padded(row.get(0), widths.get(0), false));
      for (int column = from; column < to; column++) {
        line.append(GAP).append(padded(row.get(column), widths.get(column), true));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Cells that keep a space for the asterisk, so that the numbers stand below each other. */
  private static List<String> aligned(List<String> row) {
    List<String> cells = new ArrayList<>(List.of(row.get(0)));
    row.stream().skip(1).forEach(cell -> cells.add(aligned(cell)));
    return cells;
  }

  private static String aligned(String cell) {
    if (cell.contains("*")) {
      return cell;
    }
    return cell.contains(" ±") ? cell.replace(" ±", "  ±") : cell + " ";
  }

  private static List<List<String>> transposed(List<List<String>> grid) {
    return IntStream.range(0, grid.get(0).size())
        .mapToObj(column -> grid.stream().map(row -> row.get(column)).toList())
        .toList();
  }

  private static List<Integer> widths(List<List<String>> grid) {
    return transposed(grid).stream()
        .map(column -> column.stream().mapToInt(String::length).max().orElse(0))
        .toList();
  }

  private static String padded(String cell, int width, boolean right) {
    String blanks = " ".repeat(width - cell.length());
    return right ? blanks + cell : cell + blanks;
  }
}
