package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
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
        rows.add(
            line(
                name(table, row),
                table.columns().stream().map(column -> text(column, column.cell(row)))));
      }
      FamilyRow mean = group.mean();
      if (mean != null) {
        rows.add(
            line(
                "mean of " + mean.family(),
                table.columns().stream()
                    .map(column -> column.text(column.family(mean.family()).mean()))));
      }
    }
    if (!table.chance().isEmpty()) {
      rows.add(line("chance", table.chance().stream()));
    }
    TestRow.of(table).forEach(row -> rows.add(line(row.label(), row.cells().stream())));
    return new PlainGrid(line(corner, table.columns().stream().map(TableColumn::name)), rows);
  }

  private static String name(LossTable table, LossRow row) {
    return row.year() == null ? table.name(row) : table.name(row) + " (" + row.year() + ")";
  }

  private static String text(TableColumn column, Cell cell) {
    String mark = column.isSignificant(cell) ? "*" : "";
    String spread = cell.spread() == null ? "" : " ±" + column.text(cell.spread());
    return column.text(cell.mean()) + mark + spread;
  }

  private static List<String> line(String name, Stream<String> cells) {
    return Stream.concat(Stream.of(name), cells).toList();
  }
}
