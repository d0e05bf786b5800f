package io.carousel.analysis.support.statistics;

/**
 * How many of some trials succeeded.
 *
 * @param successes how many did
 * @param trials how many there were, at least 1
 * @param share the part that did
 * @param interval the 95 % score interval of the share (Wilson, <i>Probable Inference, the Law of
 *     Succession, and Statistical Inference</i>, 1927), for trials that do not depend on each other
 */
public record Proportion(int successes, int trials, double share, Interval interval) {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The proportion of some trials.
   *
   * @throws IllegalArgumentException if there are no trials, or not as many as successes
   */
  public static Proportion of(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
    }
    double share = (double) successes / trials;
    double scale = 1 + Z * Z / trials;
    double middle = (share + Z * Z / (2 * trials)) / scale;
    double half =
        Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials)) / scale;
    // At 0 and 1 an end of the interval is the share itself, which rounding may miss.
    double low = successes == 0 ? 0 : middle - half;
    double high = successes == trials ? 1 : middle + half;
    return new Proportion(successes, trials, share, new Interval(low, high));
  }
}
