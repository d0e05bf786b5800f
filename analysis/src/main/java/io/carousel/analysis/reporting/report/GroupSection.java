package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.GroupScores;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Every loss by groups of properties: what a property is a property of.
 *
 * @param measure the measure's short name
 * @param heads one a group
 * @param rows one a loss
 */
record GroupSection(String measure, List<Head> heads, List<Row> rows) {

  /**
   * A group.
   *
   * @param name its name
   * @param properties its properties, in words
   */
  record Head(String name, String properties) {}

  /**
   * A loss.
   *
   * @param name its name
   * @param cells one a group
   */
  record Row(String name, List<GroupCell> cells) {}

  /**
   * A loss by a group.
   *
   * @param text the mean as printed
   * @param value the mean to sort by
   * @param interval as printed; empty if there is none
   * @param shade percent of the full shade, which the group's highest score has
   */
  record GroupCell(String text, String value, String interval, String shade) {}

  /** The section; null if no property is in a group, or only one is. */
  static GroupSection of(LossTable table, LossDifferences differences) {
    List<GroupScores> groups = differences.groups();
    if (groups.size() < 2) {
      return null;
    }
    List<LossRow> losses = table.summary().losses();
    return new GroupSection(
        table.measure().label(),
        groups.stream()
            .map(group -> new Head(group.group().word(), String.join(", ", group.properties())))
            .toList(),
        table.rows().stream().map(row -> row(table, row, losses.indexOf(row), groups)).toList());
  }

  private static Row row(LossTable table, LossRow row, int loss, List<GroupScores> groups) {
    return new Row(
        table.label(row),
        IntStream.range(0, groups.size())
            .mapToObj(group -> cell(table, groups.get(group), loss))
            .toList());
  }

  private static GroupCell cell(LossTable table, GroupScores group, int loss) {
    Cell cell = group.cells().get(loss);
    double highest = group.cells().stream().mapToDouble(Cell::mean).max().orElse(0);
    double shade = highest > 0 ? Math.max(0, cell.mean()) / highest : 0;
    return new GroupCell(
        CellText.typeset(table.text(cell.mean())),
        cell.mean().toString(),
        cell.interval() == null
            ? ""
            : CellText.typeset(
                table.text(cell.interval().low()) + " to " + table.text(cell.interval().high())),
        String.format(Locale.ROOT, "%.0f", 100 * shade));
  }
}
