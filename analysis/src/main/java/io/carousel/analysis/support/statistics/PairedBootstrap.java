package io.carousel.analysis.support.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether two values differ that were measured on the same items, by replicates of both over the
 * same draws of items (Efron and Tibshirani 1993).
 *
 * @param interval the 95 % percentile interval of the difference
 * @param p the two-sided p-value of its being 0: that of a normal distribution whose standard
 *     deviation is that of the replicates' differences, so that it can be smaller than one over
 *     their number
 */
public record PairedBootstrap(Interval interval, double p) {

  /** With fewer replicates than this, their spread says too little. */
  static final int LEAST_REPLICATES = 100;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Tests a difference.
   *
   * @param difference the difference
   * @param first the replicates of the first value
   * @param second those of the second, of the same draws
   * @return empty if there are too few replicates, or some are not defined
   */
  public static Optional<PairedBootstrap> of(double difference, double[] first, double[] second) {
    double[] differences = new double[Math.min(first.length, second.length)];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    if (differences.length < LEAST_REPLICATES
        || Arrays.stream(differences).anyMatch(Double::isNaN)) {
      return Optional.empty();
    }
    double mean = Arrays.stream(differences).average().orElseThrow();
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    double deviation = Math.sqrt(squares / (differences.length - 1));
    return Optional.of(
        new PairedBootstrap(Interval.of(differences), p(Math.abs(difference), deviation)));
  }

  private static double p(double difference, double deviation) {
    if (deviation == 0) {
      return difference == 0 ? 1 : 0;
    }
    return Math.min(1, 2 * NORMAL.survivalProbability(difference / deviation));
  }
}
