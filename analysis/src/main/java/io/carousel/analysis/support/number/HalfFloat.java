package io.carousel.analysis.support.number;

/** Numbers of half precision (IEEE 754 binary16): 1 bit of sign, 5 of exponent, 10 of fraction. */
public final class HalfFloat {

  private static final int BIAS = 15;
  private static final int SPECIAL = 31;

  private HalfFloat() {}

  /** The number that 16 bits stand for. */
  public static float toFloat(short bits) {
    int exponent = bits >> 10 & SPECIAL;
    int fraction = bits & 0x3ff;
    float magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24f;
          case SPECIAL -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - BIAS);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}
