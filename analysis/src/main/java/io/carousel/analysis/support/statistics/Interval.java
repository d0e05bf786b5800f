package io.carousel.analysis.support.statistics;

import java.util.Arrays;

/**
 * Where a value may well lie.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  private static final double TAIL = 0.025;

  /**
   * The 95 % percentile interval (Efron and Tibshirani 1993, chapter 13): from the 2.5th to the
   * 97.5th percentile of what resamples gave, interpolated linearly.
   *
   * @param replicates at least one number
   */
  public static Interval of(double[] replicates) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
