package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.reporting.figure.Dendrogram;
import io.carousel.analysis.reporting.figure.HeatMap;
import io.carousel.analysis.reporting.figure.HeatMap.Square;
import io.carousel.analysis.saliency.comparison.ComparedLoss;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.MeasureComparison;
import java.util.List;

/** The matrix as a heat map in the order of its dendrogram, a mark a family. */
public final class MatrixHeatMap {

  private final LossMatrix matrix;
  private final MatrixScale scale;

  private MatrixHeatMap(LossMatrix matrix) {
    this.matrix = matrix;
    this.scale = MatrixScale.of(matrix);
  }

  /** The heat map of a matrix. */
  public static HeatMap of(LossMatrix matrix) {
    return new MatrixHeatMap(matrix).map();
  }

  private HeatMap map() {
    MeasureComparison numbers = matrix.numbers();
    return new HeatMap(
        matrix.measure().word(),
        matrix.title(),
        scale.dark(),
        scale.bright(),
        matrix.comparison().losses().stream().map(ComparedLoss::label).toList(),
        marks(),
        numbers.cells().stream().map(this::squares).toList(),
        List.of(
            new HeatMap.Column(LossMatrix.FLOOR, squares(numbers.floor())),
            new HeatMap.Column(LossMatrix.CEILING, squares(numbers.ceiling()))),
        numbers.order(),
        Dendrogram.of(numbers.order(), numbers.merges()));
  }

  private List<String> marks() {
    boolean known = matrix.groups().stream().anyMatch(group -> group.name() != null);
    return known
        ? matrix.comparison().losses().stream().map(LossMatrix::family).toList()
        : List.of();
  }

  private List<Square> squares(List<LossPairCell> cells) {
    return cells.stream().map(cell -> new Square(text(cell), scale.similarity(cell))).toList();
  }

  /** The mean alone; a divergence without the 0 before the point, for squares are small. */
  private String text(LossPairCell cell) {
    String text = MatrixText.number(matrix.measure(), cell == null ? null : cell.mean());
    return matrix.measure() == MapMeasureKind.DIVERGENCE && text.startsWith("0.")
        ? text.substring(1)
        : text;
  }
}
