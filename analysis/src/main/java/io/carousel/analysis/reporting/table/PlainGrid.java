package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyCell;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table in plain cells of text, as Markdown and a terminal have it.
 *
 * @param head the column heads, the first of them that of the rows' names
 * @param rows the rows, each with its name first
 */
record PlainGrid(List<String> head, List<List<String>> rows) {

  /**
   * The grid of a table.
   *
   * @param corner the head of the rows' names
   */
  static PlainGrid of(LossTable table, String corner) {
    List<List<String>> rows = new ArrayList<>();
    for (LossTable.Group group : table.groups()) {
      for (LossRow row : group.rows()) {
        rows.add(line(name(table, row), row.cells().stream().map(PlainGrid::text)));
      }
      FamilyRow mean = group.mean();
      if (mean != null) {
        rows.add(
            line(
                "mean of " + mean.family(),
                mean.cells().stream().map(FamilyCell::mean).map(CellText::number)));
      }
    }
    TestRow.of(table).forEach(row -> rows.add(line(row.label(), row.cells().stream())));
    return new PlainGrid(line(corner, table.properties().stream()), rows);
  }

  private static String name(LossTable table, LossRow row) {
    return row.year() == null ? table.label(row) : table.label(row) + " (" + row.year() + ")";
  }

  private static String text(Cell cell) {
    String mark = cell.significant() ? "*" : "";
    String spread = cell.spread() == null ? "" : " ±" + CellText.number(cell.spread());
    return CellText.number(cell.mean()) + mark + spread;
  }

  private static List<String> line(String name, Stream<String> cells) {
    return Stream.concat(Stream.of(name), cells).toList();
  }
}
