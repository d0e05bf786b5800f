package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

/**
 * What the shades of a matrix stand for: from the least alike, rounded outwards, to the same.
 *
 * @param measure the measure
 * @param farthest the value of the darkest shade: a correlation, at most 0.9, or a divergence, at
 *     least 0.05
 */
record MatrixScale(MapMeasureKind measure, double farthest) {

  private static final double CORRELATION = 0.9;
  private static final double DIVERGENCE = 0.05;

  /** The scale of a matrix, floor and ceiling included. */
  static MatrixScale of(LossMatrix matrix) {
    double[] values =
        matrix.rows().stream()
            .map(LossMatrix.Row::all)
            .flatMap(Collection::stream)
            .filter(Objects::nonNull)
            .map(LossPairCell::mean)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double farthest =
        switch (matrix.measure()) {
          case CORRELATION -> {
            double least = Arrays.stream(values).reduce(CORRELATION, Math::min);
            yield Math.floor(least * 10) / 10;
          }
          case DIVERGENCE -> {
            double most = Arrays.stream(values).reduce(DIVERGENCE, Math::max);
            yield Math.ceil(most / DIVERGENCE) * DIVERGENCE;
          }
        };
    return new MatrixScale(matrix.measure(), farthest);
  }

  /**
   * How alike a value is on this scale, from 0, the farthest, to 1, the same.
   *
   * @return null where it is not defined
   */
  Double similarity(LossPairCell cell) {
    if (cell == null || cell.mean() == null) {
      return null;
    }
    return switch (measure) {
      case CORRELATION -> (cell.mean() - farthest) / (1 - farthest);
      case DIVERGENCE -> 1 - cell.mean() / farthest;
    };
  }

  /** The value of the darkest shade, as printed. */
  String dark() {
    return MatrixText.number(measure, farthest);
  }

  /** The value of the brightest shade, that of maps which are the same, as printed. */
  String bright() {
    return switch (measure) {
      case CORRELATION -> "100";
      case DIVERGENCE -> "0";
    };
  }
}
