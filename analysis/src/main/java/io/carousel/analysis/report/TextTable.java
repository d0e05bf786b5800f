package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table on a terminal. It has one row a model, or one row a property where there are fewer
 * models than properties; a table that is too wide is broken into blocks of columns.
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
  public String of(ScoreTable table) {
    List<List<String>> grid = grid(table);
    if (table.rows().size() < table.properties().size()) {
      grid = transposed(grid);
    }
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
    return text.append(TableNotes.of(table)).append('\n').toString();
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

  private static List<List<String>> grid(ScoreTable table) {
    List<List<String>> grid = new ArrayList<>();
    grid.add(concat("", table.properties()));
    table
        .rows()
        .forEach(
            row ->
                grid.add(
                    concat(row.model(), row.scores().stream().map(TextTable::aligned).toList())));
    return grid;
  }

  /** A cell that keeps a space for the asterisk, so that the numbers stand below each other. */
  private static String aligned(Score score) {
    return score.significant() ? ScoreTable.text(score) : ScoreTable.text(score) + " ";
  }

  private static List<String> concat(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
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
