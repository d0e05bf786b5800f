package io.carousel.analysis.reporting.report;

/** Fits coordinates into a thousand steps, which is as fine as a map can show. */
final class MapScale {

  private static final int STEPS = 1000;

  private MapScale() {}

  /** The coordinates from 0 to 1000 in whole numbers; all 500 if they are the same. */
  static float[] fitted(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    float[] fitted = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      float part = least == greatest ? 0.5f : (values[i] - least) / (greatest - least);
      fitted[i] = Math.round(STEPS * part);
    }
    return fitted;
  }
}
