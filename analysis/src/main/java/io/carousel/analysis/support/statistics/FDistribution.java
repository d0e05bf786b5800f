package io.carousel.analysis.support.statistics;

/** Fisher's distribution of the ratio of two variances. */
final class FDistribution {

  private static final int MOST_TERMS = 1000;
  private static final double PRECISE = 1e-15;
  private static final double TINY = 1e-300;

  private FDistribution() {}

  /**
   * The probability of a ratio above {@code f}, to about 12 significant digits.
   *
   * @param above degrees of freedom of the numerator, at least 1
   * @param below degrees of freedom of the denominator, at least 1
   */
  static double upperTail(double f, int above, int below) {
    return f <= 0 ? 1 : beta(below / (below + above * f), below / 2.0, above / 2.0);
  }

  /** The regularised incomplete beta function I_x(a, b), for multiples of 1/2. */
  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    // The fraction converges fast on this side of the mean, and the other is its complement.
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** The continued fraction of Abramowitz and Stegun 26.5.8, by Lentz's method. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < PRECISE) {
        break;
      }
    }
    return value;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, after the recurrence has brought the argument where it is precise. */
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 10) {
      shift += Math.log(at);
      at++;
    }
    double inverse = 1 / (at * at);
    double series =
        (1.0 / 12
                - inverse
                    * (1.0 / 360
                        - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
            / at;
    return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
