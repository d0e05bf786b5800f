package io.carousel.analysis.reporting.lossmatrix;

import com.samskivert.mustache.Mustache;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The matrix as a page of its own, as the template {@code matrix.mustache} sees it.
 *
 * @param title what it shows
 * @param columns the names of the losses
 * @param floor the name of the column of floors
 * @param ceiling that of the ceilings
 * @param width how many columns there are, the losses' names included
 * @param groups the losses by family
 * @param notes what must be said below
 */
record HtmlMatrix(
    String title,
    List<String> columns,
    String floor,
    String ceiling,
    int width,
    List<Group> groups,
    List<String> notes) {

  private static final double DARKEST = 0.6;

  /** The losses of a family; the name is null where it is not known. */
  record Group(String family, List<Row> rows) {}

  /** A loss. */
  record Row(String label, List<Box> cells) {}

  /**
   * A cell of the matrix.
   *
   * @param text what it says
   * @param style its background
   * @param beside whether it is the first beside the matrix
   * @param interval of the mean, in words; null where there is none
   */
  record Box(String text, String style, boolean beside, String interval) {}

  static String of(LossMatrix matrix) {
    MatrixScale scale = MatrixScale.of(matrix);
    List<LossMatrix.Row> rows = matrix.rows();
    HtmlMatrix page =
        new HtmlMatrix(
            matrix.title(),
            rows.stream().map(LossMatrix.Row::label).toList(),
            LossMatrix.FLOOR,
            LossMatrix.CEILING,
            rows.size() + 3,
            matrix.groups().stream()
                .map(
                    group ->
                        new Group(
                            group.name(),
                            group.rows().stream().map(row -> row(matrix, scale, row)).toList()))
                .toList(),
            MatrixNotes.of(matrix));
    try (InputStream in = HtmlMatrix.class.getResourceAsStream("matrix.mustache");
        InputStreamReader template = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return Mustache.compiler().emptyStringIsFalse(true).compile(template).execute(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(LossMatrix matrix, MatrixScale scale, LossMatrix.Row row) {
    List<Box> boxes = new ArrayList<>();
    for (LossPairCell cell : row.all()) {
      boxes.add(box(matrix, scale, cell, boxes.size() == row.cells().size()));
    }
    return new Row(row.label(), boxes);
  }

  private static Box box(LossMatrix matrix, MatrixScale scale, LossPairCell cell, boolean beside) {
    Double similarity = scale.similarity(cell);
    double shade = similarity == null ? 0 : Math.max(0, similarity) * DARKEST;
    return new Box(
        matrix.text(cell),
        String.format(Locale.ROOT, "background: rgba(42, 120, 214, %.2f)", shade),
        beside,
        cell == null || cell.interval() == null
            ? null
            : MatrixText.interval(matrix.measure(), cell.interval()));
  }
}
