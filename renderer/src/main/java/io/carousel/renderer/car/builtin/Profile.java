package io.carousel.renderer.car.builtin;

/**
 * A smooth curve through points, such as the line of a bonnet along the car: monotone cubic
 * interpolation (Fritsch and Carlson 1980), which never overshoots between two points.
 */
final class Profile {

  private final double[] at;
  private final double[] value;
  private final double[] slope;

  private Profile(double[] at, double[] value, double[] slope) {
    this.at = at;
    this.value = value;
    this.slope = slope;
  }

  /** A curve through (at, value) pairs, given one after the other with rising {@code at}. */
  static Profile through(double... pairs) {
    int count = pairs.length / 2;
    double[] at = new double[count];
    double[] value = new double[count];
    for (int i = 0; i < count; i++) {
      at[i] = pairs[2 * i];
      value[i] = pairs[2 * i + 1];
    }
    return new Profile(at, value, monotoneSlopes(at, value));
  }

  private static double[] monotoneSlopes(double[] at, double[] value) {
    int count = at.length;
    double[] secant = new double[count - 1];
    for (int i = 0; i + 1 < count; i++) {
      secant[i] = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
    }
    double[] slope = new double[count];
    slope[0] = secant[0];
    slope[count - 1] = secant[count - 2];
    for (int i = 1; i + 1 < count; i++) {
      // The harmonic mean is zero at a summit and never steeper than three times the flatter side.
      slope[i] =
          secant[i - 1] * secant[i] <= 0
              ? 0
              : 2 * secant[i - 1] * secant[i] / (secant[i - 1] + secant[i]);
    }
    return slope;
  }

  /** The curve's value; beyond its ends, that of the end. */
  double at(double where) {
    if (where <= at[0]) {
      return value[0];
    }
    int last = at.length - 1;
    if (where >= at[last]) {
      return value[last];
    }
    int i = 0;
    while (where > at[i + 1]) {
      i++;
    }
    double width = at[i + 1] - at[i];
    double t = (where - at[i]) / width;
    double t2 = t * t;
    double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * value[i]
        + (t3 - 2 * t2 + t) * width * slope[i]
        + (3 * t2 - 2 * t3) * value[i + 1]
        + (t3 - t2) * width * slope[i + 1];
  }
}
