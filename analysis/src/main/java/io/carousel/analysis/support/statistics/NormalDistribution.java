package io.carousel.analysis.support.statistics;

/** The standard normal distribution. */
final class NormalDistribution {

  /** Beyond this the continued fraction is the quicker, before it the series. */
  private static final double FAR = 2.5;

  private static final int TERMS = 200;

  private NormalDistribution() {}

  /** The probability of a value above {@code z}, to about 13 significant digits. */
  static double upperTail(double z) {
    if (z < 0) {
      return 1 - upperTail(-z);
    }
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return z < FAR ? 0.5 - density * series(z) : density / continuedFraction(z);
  }

  /** z + z³/3 + z⁵/(3·5) + ... (Abramowitz and Stegun 26.2.11). */
  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int n = 1; n < TERMS; n++) {
      term *= z * z / (2 * n + 1);
      sum += term;
    }
    return sum;
  }

  /** z + 1/(z + 2/(z + 3/(z + ...))) (Abramowitz and Stegun 26.2.14), from its far end. */
  private static double continuedFraction(double z) {
    double value = z;
    for (int n = TERMS; n > 0; n--) {
      value = z + n / value;
    }
    return value;
  }
}
