package io.carousel.analysis.support.statistics;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How strongly two values of the same items go together.
 *
 * @param coefficient from -1 to 1; NaN where there are fewer than two items, or one of the values
 *     is the same for all
 * @param items how many items there are
 */
public record Correlation(double coefficient, int items) {

  /** Pearson's correlation: how close the items lie to a line. */
  public static Correlation pearson(double[] first, double[] second) {
    double mean = Arrays.stream(first).average().orElse(0);
    double otherMean = Arrays.stream(second).average().orElse(0);
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < first.length; i++) {
      double a = first[i] - mean;
      double b = second[i] - otherMean;
      product += a * b;
      square += a * a;
      otherSquare += b * b;
    }
    // Rounding may lead a hair's breadth beyond.
    double bounded = Math.max(-1, Math.min(1, product / Math.sqrt(square * otherSquare)));
    return new Correlation(bounded, first.length);
  }

  /** Spearman's rank correlation (1904): Pearson's of the ranks, equal values sharing theirs. */
  public static Correlation spearman(double[] first, double[] second) {
    return pearson(ranks(first), ranks(second));
  }

  /**
   * The two-sided p-value of the hypothesis that the two have nothing to do with each other, by
   * Student's t with two degrees of freedom fewer than items; NaN for fewer than three items.
   */
  public double p() {
    if (items < 3 || Double.isNaN(coefficient)) {
      return Double.NaN;
    }
    double rest = 1 - coefficient * coefficient;
    double f = coefficient * coefficient * (items - 2) / rest;
    return rest <= 0 ? 0 : FDistribution.of(1, items - 2.0).survivalProbability(f);
  }

  private static double[] ranks(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int start = 0;
    for (int end = 1; end <= order.length; end++) {
      if (end == order.length || values[order[end]] != values[order[start]]) {
        for (int i = start; i < end; i++) {
          ranks[order[i]] = (start + end + 1) / 2.0;
        }
        start = end;
      }
    }
    return ranks;
  }
}
