package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The rows of a table whose networks a loss has trained, and how their numbers are said.
 *
 * @param table the table
 * @param rows the rows; where no network was trained, all of them
 */
record TrainedRows(LossTable table, List<LossRow> rows) {

  static TrainedRows of(LossTable table) {
    List<LossRow> trained = table.rows().stream().filter(row -> !row.untrained()).toList();
    return new TrainedRows(table, trained.isEmpty() ? table.rows() : trained);
  }

  /** Whether every row is of a trained network. */
  boolean areTrained() {
    return rows.stream().noneMatch(LossRow::untrained);
  }

  /** The properties, by their columns, by which every row has a score. */
  List<Integer> columns() {
    return IntStream.range(0, table.properties().size())
        .filter(column -> rows.stream().allMatch(row -> mean(row, column) != null))
        .boxed()
        .toList();
  }

  Cell cell(LossRow row, int column) {
    return row.cells().get(column);
  }

  Double mean(LossRow row, int column) {
    return cell(row, column).mean();
  }

  /** The scores of all rows by a property. */
  double[] means(int column) {
    return rows.stream()
        .map(row -> mean(row, column))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** How a property is called: the car is told apart from the models that are analysed. */
  String property(int column) {
    return property(table.properties().get(column));
  }

  static String property(String name) {
    return name.equals("model") ? "the car (model)" : name;
  }

  String label(LossRow row) {
    return table.label(row);
  }

  /** A score as the table prints it. */
  String number(double value) {
    return CellText.typeset(table.text(value));
  }

  /** A score with its interval: "4.20 [3.90, 4.51]". */
  String number(Cell cell) {
    return number(cell.mean()) + interval(cell.interval());
  }

  /** An interval behind a number, with a space before it; empty if there is none. */
  String interval(Interval interval) {
    return interval == null
        ? ""
        : " [%s, %s]".formatted(number(interval.low()), number(interval.high()));
  }

  /** A loss as a row among those of the summary, of which it is a trained one or none. */
  boolean has(int place) {
    return rows.contains(table.summary().losses().get(place));
  }

  /** The label of a loss that stands at a place in the summary. */
  String label(int place) {
    return label(table.summary().losses().get(place));
  }
}
