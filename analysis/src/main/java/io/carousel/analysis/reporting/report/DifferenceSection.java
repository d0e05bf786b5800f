package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.measures.NumberStyle;
import io.carousel.analysis.embeddings.summary.LossDifference;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two losses against each other, which the reader chooses.
 *
 * @param measure the measure's short name
 * @param id the measure's id, by which the file is called that has all of it
 * @param losses the losses' names
 * @param replicates how many bootstrap replicates the intervals are from
 * @param comparisons how many comparisons by a property there are
 * @param data what the script shows
 */
record DifferenceSection(
    String measure, String id, List<String> losses, int replicates, int comparisons, Data data) {

  private static final double DIGITS = 1e5;

  /**
   * What the script shows.
   *
   * @param losses the losses' names, in the order of the table
   * @param trained whether each was trained
   * @param names the properties, then the groups
   * @param properties how many of the names are properties
   * @param numbers how scores are printed
   * @param differences each as the places of two losses and of a name, difference, both ends of its
   *     interval and the corrected p-value
   */
  record Data(
      List<String> losses,
      List<Boolean> trained,
      List<String> names,
      int properties,
      NumberStyle numbers,
      List<double[]> differences) {}

  /** The section; null if there is no difference. */
  static DifferenceSection of(LossTable table, LossDifferences differences) {
    if (differences.byProperty().isEmpty()) {
      return null;
    }
    List<LossRow> summary = table.summary().losses();
    List<LossRow> rows = table.rows();
    List<String> names = new ArrayList<>(table.properties());
    int properties = names.size();
    differences.groups().forEach(group -> names.add(group.group().word()));
    List<double[]> all =
        Stream.concat(
                differences.byProperty().stream().map(one -> numbers(one, table.properties(), 0)),
                differences.byGroup().stream()
                    .map(one -> numbers(one, names.subList(properties, names.size()), properties)))
            .map(one -> placed(one, summary, rows))
            .toList();
    List<String> losses = rows.stream().map(table::label).toList();
    return new DifferenceSection(
        table.measure().label(),
        table.measure().id(),
        losses,
        differences.replicates(),
        differences.byProperty().size(),
        new Data(
            losses,
            rows.stream().map(row -> !row.untrained()).toList(),
            names,
            properties,
            table.measure().numbers(),
            all));
  }

  private static double[] numbers(LossDifference one, List<String> names, int first) {
    return new double[] {
      one.first(),
      one.second(),
      first + names.indexOf(one.of()),
      rounded(one.difference()),
      rounded(one.interval().low()),
      rounded(one.interval().high()),
      rounded(one.holmP())
    };
  }

  private static double rounded(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }

  /** The same with the places of the losses in the table in place of those in the summary. */
  private static double[] placed(double[] one, List<LossRow> summary, List<LossRow> rows) {
    one[0] = rows.indexOf(summary.get((int) one[0]));
    one[1] = rows.indexOf(summary.get((int) one[1]));
    return one;
  }

  String json() {
    return PageData.json(data);
  }
}
