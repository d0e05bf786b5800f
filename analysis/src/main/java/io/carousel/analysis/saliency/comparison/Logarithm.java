package io.carousel.analysis.saliency.comparison;

/**
 * The natural logarithm by a table and a short series, several times as fast as that of {@link
 * Math}, for billions of pixels and pairs. Of positive normal numbers its absolute error is below
 * 1e-15 near 1 and a rounding or two elsewhere; of 0 it is finite, so that 0 times it is 0; of what
 * is not a number, it is anything.
 */
final class Logarithm {

  /** The table has the logarithm of 1 + i / 512 for each i. */
  private static final int BITS = 9;

  private static final int ENTRIES = 1 << BITS;
  private static final int MANTISSA = 52;
  private static final int BIAS = 1023;
  private static final long MANTISSA_BITS = (1L << MANTISSA) - 1;
  private static final long ONE = (long) BIAS << MANTISSA;
  private static final long HALF_AN_ENTRY = 1L << (MANTISSA - BITS - 1);
  private static final double LOG_2 = Math.log(2);

  private static final double[] POINTS = new double[ENTRIES + 1];
  private static final double[] INVERSES = new double[ENTRIES + 1];
  private static final double[] LOGARITHMS = new double[ENTRIES + 1];

  static {
    for (int i = 0; i <= ENTRIES; i++) {
      POINTS[i] = 1 + i / (double) ENTRIES;
      INVERSES[i] = 1 / POINTS[i];
      LOGARITHMS[i] = Math.log(POINTS[i]);
    }
  }

  private Logarithm() {}

  /** The logarithm of a number that is not negative. */
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> MANTISSA) - BIAS;
    long mantissa = bits & MANTISSA_BITS;
    int nearest = (int) ((mantissa + HALF_AN_ENTRY) >>> (MANTISSA - BITS));
    // x = 2^exponent * point * (1 + r), and |r| is 1/1024 at most.
    double r = (Double.longBitsToDouble(mantissa | ONE) - POINTS[nearest]) * INVERSES[nearest];
    double series = r - r * r * (1 / 2.0 - r * (1 / 3.0 - r * (1 / 4.0 - r / 5)));
    return exponent * LOG_2 + (LOGARITHMS[nearest] + series);
  }
}
