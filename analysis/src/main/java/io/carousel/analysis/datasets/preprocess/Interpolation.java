package io.carousel.analysis.datasets.preprocess;

/** The filters with which Pillow resizes: how much a pixel counts, by its distance. */
public enum Interpolation {
  BILINEAR(1) {
    @Override
    double weight(double distance) {
      return distance < 1 ? 1 - distance : 0;
    }
  },
  /** Keys' cubic with a = -0.5. */
  BICUBIC(2) {
    @Override
    double weight(double distance) {
      // The parentheses are Pillow's: another order can round otherwise.
      if (distance < 1) {
        return ((A + 2) * distance - (A + 3)) * distance * distance + 1;
      }
      return distance < 2 ? (((distance - 5) * distance + 8) * distance - 4) * A : 0;
    }
  };

  private static final double A = -0.5;

  private final double radius;

  Interpolation(double radius) {
    this.radius = radius;
  }

  /** The distance beyond which no pixel counts, in pixels of the smaller of the two images. */
  double radius() {
    return radius;
  }

  /**
   * How much a pixel counts.
   *
   * @param distance its distance, at least 0
   */
  abstract double weight(double distance);
}
