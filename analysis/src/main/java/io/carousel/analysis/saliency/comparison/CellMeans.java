package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells' means and their bootstrap replicates over images, on the scale of the measure's means.
 * Every cell's replicates draw the same images, so that cells can be pooled and subtracted.
 */
final class CellMeans {

  /** With fewer images than this, replicates say too little of how surely a mean is known. */
  static final int LEAST_IMAGES = 10;

  private final MapMeasureKind measure;
  private final double[] means;
  private final double[][] replicates;

  /**
   * The means of a tally's cells.
   *
   * @param images how many images it has
   */
  CellMeans(MeasureTally tally, int images, Bootstrap bootstrap) {
    this.measure = tally.measure();
    this.means =
        Arrays.stream(tally.byImage())
            .mapToDouble(
                values ->
                    Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
            .toArray();
    this.replicates =
        images < LEAST_IMAGES || bootstrap.replicates() == 0
            ? new double[means.length][0]
            : bootstrap.means(tally.byImage());
  }

  /** A cell's mean; not a number where it is not defined. */
  double mean(int cell) {
    return means[cell];
  }

  /** The interval of a cell's mean; null where there is none. */
  Interval interval(int cell) {
    return interval(unscaled(replicates[cell]));
  }

  /** Cells as one number, back from the scale; cells that are not defined are left out. */
  Pooled pooled(List<Integer> cells) {
    List<Integer> defined = defined(cells);
    if (defined.isEmpty()) {
      return new Pooled(0, null, null, null);
    }
    double mean = meanOf(defined);
    double variance =
        defined.stream()
            .mapToDouble(cell -> (means[cell] - mean) * (means[cell] - mean))
            .average()
            .orElseThrow();
    return new Pooled(
        defined.size(),
        measure.unscaled(mean),
        measure.unscaled(Math.sqrt(variance)),
        interval(unscaled(replicatesOf(defined))));
  }

  /** The mean of some cells less that of others, on the scale; null where either has none. */
  Double difference(List<Integer> first, List<Integer> second) {
    double difference = meanOf(defined(first)) - meanOf(defined(second));
    return Double.isNaN(difference) ? null : difference;
  }

  /** The interval of that difference; null where there is none. */
  Interval intervalOfDifference(List<Integer> first, List<Integer> second) {
    double[] a = replicatesOf(defined(first));
    double[] b = replicatesOf(defined(second));
    return interval(IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray());
  }

  private List<Integer> defined(List<Integer> cells) {
    return cells.stream().filter(cell -> !Double.isNaN(means[cell])).toList();
  }

  private double meanOf(List<Integer> cells) {
    return cells.stream().mapToDouble(cell -> means[cell]).average().orElse(Double.NaN);
  }

  private double[] replicatesOf(List<Integer> cells) {
    int count = replicates.length == 0 ? 0 : replicates[0].length;
    return IntStream.range(0, count)
        .mapToDouble(
            replicate ->
                cells.stream()
                    .mapToDouble(cell -> replicates[cell][replicate])
                    .average()
                    .orElse(Double.NaN))
        .toArray();
  }

  private double[] unscaled(double[] values) {
    return Arrays.stream(values).map(measure::unscaled).toArray();
  }

  private static Interval interval(double[] values) {
    double[] defined = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return defined.length == 0 ? null : Interval.of(defined);
  }
}
