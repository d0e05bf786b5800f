package io.carousel.renderer.design;

import java.math.BigInteger;
import java.util.Locale;

/** Holds every design to the number of samples that a dataset can have. */
final class SampleCount {

  private SampleCount() {}

  static int check(int count) {
    return check(BigInteger.valueOf(count));
  }

  /** The count as an int, once it is known to be one. */
  static int check(BigInteger count) {
    if (count.signum() < 1 || count.compareTo(BigInteger.valueOf(Design.MOST_SAMPLES)) > 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "a dataset has 1 to %,d images, not %,d", Design.MOST_SAMPLES, count));
    }
    return count.intValueExact();
  }
}
