package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.measures.NumberStyle;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableNotes;
import java.util.List;

/**
 * A chart a loss: its profile, a bar a property.
 *
 * @param measure the label of the measure
 * @param data what the script draws
 * @param marks whether bars that are significant look otherwise than those that are not
 * @param hasSpread whether bars have a line for the spread of the folds
 * @param untrained the name of the untrained network, which every chart shows; null if it is not
 *     among the losses or alone
 */
record ProfileSection(
    String measure, Data data, boolean marks, boolean hasSpread, String untrained) {

  /**
   * What the page's script draws the charts from.
   *
   * @param properties the bars of each
   * @param axis what the numbers are
   * @param numbers how they are printed
   * @param threshold the paper's threshold, where a line stands; null if there is none
   * @param untrained the position of the untrained network among the profiles; null if it is not
   *     there
   * @param profiles one a chart
   */
  record Data(
      List<String> properties,
      String axis,
      NumberStyle numbers,
      Double threshold,
      Integer untrained,
      List<Profile> profiles) {}

  /**
   * One loss.
   *
   * @param loss its name
   * @param family its family and year, as far as they are known
   * @param values a score a property; null where it is not defined
   * @param spreads the standard deviation of its folds; null where there are too few
   * @param significant whether each score is marked in the table
   */
  record Profile(
      String loss,
      String family,
      List<Double> values,
      List<Double> spreads,
      List<Boolean> significant) {}

  static ProfileSection of(LossTable table) {
    List<Profile> profiles = table.rows().stream().map(row -> profile(table, row)).toList();
    int untrained = table.rows().stream().map(LossRow::untrained).toList().indexOf(true);
    boolean compares = untrained >= 0 && profiles.size() > 1;
    MeasureInfo measure = table.measure();
    Data data =
        new Data(
            table.properties(),
            measure.axis(),
            measure.numbers(),
            measure.significant(),
            compares ? untrained : null,
            profiles);
    return new ProfileSection(
        measure.label(),
        data,
        TableNotes.significance(table).isPresent(),
        table.hasSpread(),
        compares ? profiles.get(untrained).loss() : null);
  }

  private static Profile profile(LossTable table, LossRow row) {
    return new Profile(
        table.label(row),
        Words.joined(" ", row.family(), row.year()),
        row.cells().stream().map(Cell::mean).toList(),
        row.cells().stream().map(Cell::spread).toList(),
        row.cells().stream()
            .map(cell -> TableNotes.significance(table).isEmpty() || table.isSignificant(cell))
            .toList());
  }

  List<Profile> profiles() {
    return data.profiles();
  }

  /** Pixels that a chart is high: its axis and a bar a property. */
  int height() {
    return 66 + 20 * data.properties().size();
  }

  String json() {
    return PageData.json(data);
  }
}
