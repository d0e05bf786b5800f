package io.carousel.analysis.support.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * The Mann-Whitney U test of whether the values of one sample tend to be greater than those of
 * another (Mann and Whitney 1947), two-sided.
 *
 * <p>It is exact if the smaller sample has at most 8 values and no two values are equal; else by
 * the normal approximation, corrected for ties and by 1/2 for continuity. That is what SciPy 1.10
 * does by default.
 *
 * @param u in how many pairs the value of the first sample is the greater; a tie counts half
 * @param p the two-sided p-value
 * @param paperP the p-value by which the paper was written: SciPy 1.6 gave by default half of the
 *     two-sided p-value of the normal approximation, however small the samples
 * @param effect Cliff's delta (Cliff 1993), 2 u / (m n) - 1: how much more often the first value is
 *     the greater than the lesser, from -1 to 1. It is the rank-biserial correlation too
 */
public record MannWhitney(double u, double p, double paperP, double effect) {

  private static final int EXACT_UP_TO = 8;
  private static final double CONTINUITY = 0.5;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Tests two samples.
   *
   * @param first at least one value
   * @param second at least one value
   */
  public static MannWhitney test(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("a sample is empty");
    }
    double pairs = (double) first.length * second.length;
    double tieTerm = tieTerm(first, second);
    MannWhitneyUTest test = MannWhitneyUTest.withDefaults();
    double u = test.statistic(first, second);
    double z = z(Math.max(u, pairs - u), first.length, second.length, tieTerm);
    boolean exact = tieTerm == 0 && Math.min(first.length, second.length) <= EXACT_UP_TO;
    double p =
        exact
            ? test.with(PValueMethod.EXACT).test(first, second).getPValue()
            : Math.min(1, 2 * NORMAL.survivalProbability(z));
    return new MannWhitney(u, p, NORMAL.survivalProbability(Math.abs(z)), 2 * u / pairs - 1);
  }

  /** The sum of t³ - t over all groups of t equal values; 0 if there are none. */
  private static double tieTerm(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    double sum = 0;
    int start = 0;
    for (int end = 1; end <= all.length; end++) {
      if (end == all.length || all[end] != all[start]) {
        double t = end - start;
        sum += t * t * t - t;
        start = end;
      }
    }
    return sum;
  }

  /**
   * SciPy's standard score, in place of the library's: it subtracts 1/2 also where U is its mean,
   * which the paper's p-value shows, and is 0 rather than NaN where all values are equal.
   */
  private static double z(double greater, double m, double n, double tieTerm) {
    double all = m + n;
    double variance = m * n / 12 * (all + 1 - tieTerm / (all * (all - 1)));
    // If all values are equal the variance is 0, and no difference is the least surprising.
    return variance > 0 ? (greater - m * n / 2 - CONTINUITY) / Math.sqrt(variance) : 0;
  }
}
