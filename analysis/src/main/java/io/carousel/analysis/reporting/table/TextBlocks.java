package io.carousel.analysis.reporting.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Plain cells as text in columns, the first to the left and the others to the right. What is too
 * wide is broken into blocks of columns, each with the first one.
 */
public final class TextBlocks {

  private static final String GAP = "  ";

  private final int width;

  /**
   * Blocks of a width.
   *
   * @param width the most characters a line may have
   */
  public TextBlocks(int width) {
    this.width = width;
  }

  /**
   * The cells, each line closed by a newline and each block by an empty line.
   *
   * @param grid rows of as many cells each
   */
  public String of(List<List<String>> grid) {
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

  /** Rows as columns. */
  public static List<List<String>> transposed(List<List<String>> grid) {
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
