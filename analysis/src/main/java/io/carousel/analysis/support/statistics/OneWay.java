package io.carousel.analysis.support.statistics;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How much of the variance of some values a division into groups explains: one-way analysis of
 * variance (Fisher 1925).
 *
 * @param etaSquared the share explained, from 0 to 1, which is the correlation ratio squared;
 *     chance alone gives (groups - 1) / (values - 1)
 * @param p the probability that chance gives as much, by the F-test
 */
public record OneWay(double etaSquared, double p) {

  /**
   * Analyses values.
   *
   * @param values NaN where there is none, which then does not count
   * @param groups the group of each value, from 0
   * @return null if fewer than two groups have values, every group has only one, or all values are
   *     equal
   */
  public static OneWay of(double[] values, int[] groups) {
    int count = 0;
    double sum = 0;
    int last = 0;
    for (int i = 0; i < values.length; i++) {
      last = Math.max(last, groups[i]);
      if (!Double.isNaN(values[i])) {
        count++;
        sum += values[i];
      }
    }
    double mean = sum / count;
    double[] sums = new double[last + 1];
    int[] counts = new int[last + 1];
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double off = values[i] - mean;
        sums[groups[i]] += off;
        counts[groups[i]]++;
        total += off * off;
      }
    }
    double between = 0;
    int used = 0;
    for (int group = 0; group <= last; group++) {
      if (counts[group] > 0) {
        used++;
        between += sums[group] * sums[group] / counts[group];
      }
    }
    if (used < 2 || count == used || total <= 0) {
      return null;
    }
    double within = Math.max(0, total - between);
    double f = between / (used - 1) / (within / (count - used));
    return new OneWay(
        Math.min(1, between / total),
        FDistribution.of(used - 1, count - used).survivalProbability(f));
  }
}
