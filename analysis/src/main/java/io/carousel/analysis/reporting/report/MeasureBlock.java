package io.carousel.analysis.reporting.report;

import io.carousel.analysis.reporting.figure.HeatMap;
import io.carousel.analysis.reporting.lossmatrix.LossMatrix;
import io.carousel.analysis.reporting.lossmatrix.MatrixHeatMap;
import io.carousel.analysis.reporting.lossmatrix.MatrixNotes;
import io.carousel.analysis.reporting.lossmatrix.MatrixText;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The losses compared by one measure.
 *
 * @param word the measure's name
 * @param title what the numbers are
 * @param first whether it is shown before another is chosen
 * @param marks what one number can be read against
 * @param least what the left end of the marks' scale stands for
 * @param most what its right end stands for
 * @param columns the heads of the matrix, floor and ceiling among them
 * @param groups its rows by family
 * @param notes what must be said below
 * @param chart the matrix as a heat map
 */
record MeasureBlock(
    String word,
    String title,
    boolean first,
    List<ComparisonMark> marks,
    String least,
    String most,
    List<String> columns,
    List<Group> groups,
    List<String> notes,
    HeatMapChart chart) {

  /** The losses of a family; its name is empty where no loss's family is known. */
  record Group(String family, List<Row> rows) {}

  /** A loss's row. */
  record Row(String label, List<Box> cells) {}

  /**
   * A cell of the matrix.
   *
   * @param mean as printed
   * @param spread as printed; empty if there is none
   * @param title the interval and the number of pairs of maps, in words; empty if there are none
   * @param shade percent of the full shade
   * @param beside whether it is the first beside the matrix
   * @param own whether it compares a loss with itself
   */
  record Box(String mean, String spread, String title, String shade, boolean beside, boolean own) {}

  static MeasureBlock of(LossMatrix matrix) {
    HeatMap map = MatrixHeatMap.of(matrix);
    boolean correlation = matrix.measure() == MapMeasureKind.CORRELATION;
    List<String> columns = new ArrayList<>(map.labels());
    map.beside().forEach(column -> columns.add(column.label()));
    return new MeasureBlock(
        matrix.measure().word(),
        matrix.title(),
        correlation,
        ComparisonMark.of(matrix),
        correlation ? "0: nothing in common" : "0: the same",
        correlation
            ? "100: the same"
            : MatrixText.number(matrix.measure(), ComparisonMark.end(matrix)),
        columns,
        matrix.groups().stream()
            .map(
                group ->
                    new Group(
                        Words.joined("", group.name()),
                        group.rows().stream().map(row -> row(matrix, map, row)).toList()))
            .toList(),
        MatrixNotes.besideNumbers(matrix),
        HeatMapChart.of(map));
  }

  private static Row row(LossMatrix matrix, HeatMap map, LossMatrix.Row row) {
    int number = row.number() - 1;
    List<HeatMap.Square> squares = new ArrayList<>(map.squares().get(number));
    map.beside().forEach(column -> squares.add(column.squares().get(number)));
    List<Box> boxes = new ArrayList<>();
    for (LossPairCell cell : row.all()) {
      int column = boxes.size();
      boxes.add(
          box(
              matrix.measure(),
              cell,
              squares.get(column).brightness(),
              column == row.cells().size(),
              column == number));
    }
    return new Row(row.label(), boxes);
  }

  private static Box box(
      MapMeasureKind measure, LossPairCell cell, Double similarity, boolean beside, boolean own) {
    boolean defined = cell != null && cell.mean() != null;
    return new Box(
        CellText.typeset(MatrixText.number(measure, defined ? cell.mean() : null)),
        defined ? MatrixText.number(measure, cell.spread()) : "",
        defined ? about(measure, cell) : "",
        String.format(Locale.ROOT, "%.0f", similarity == null ? 0 : 100 * Math.max(0, similarity)),
        beside,
        own);
  }

  private static String about(MapMeasureKind measure, LossPairCell cell) {
    String interval =
        cell.interval() == null
            ? ""
            : "95 %% interval %s; ".formatted(MatrixText.interval(measure, cell.interval()));
    return String.format(Locale.ROOT, "%s%,d pairs of maps", interval, cell.comparisons());
  }

  /** How many columns the matrix has, the losses' names included. */
  int width() {
    return columns.size() + 1;
  }
}
