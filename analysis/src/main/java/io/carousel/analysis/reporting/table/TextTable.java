package io.carousel.analysis.reporting.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The table on a terminal. It has one row a loss, or one row a property where there are fewer rows
 * than properties; a table that is too wide is broken into blocks of columns.
 */
public final class TextTable {

  private final TextBlocks blocks;

  /**
   * Tables for a terminal.
   *
   * @param width the most characters a line may have
   */
  public TextTable(int width) {
    this.blocks = new TextBlocks(width);
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
    return blocks.of(grid.size() < grid.get(0).size() ? TextBlocks.transposed(grid) : grid);
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
}
