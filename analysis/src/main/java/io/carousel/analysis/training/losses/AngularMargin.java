package io.carousel.analysis.training.losses;

/** Adds a margin, in radians, to the angle; ArcFace's. */
record AngularMargin(double margin) implements TargetMargin {

  /**
   * The least sine that the slope is computed with. It grows without bound as the angle nears 0,
   * where a direction that would change the angle is not known any more.
   */
  private static final double LEAST_SINE = 1e-6;

  @Override
  public double apply(double cosine) {
    double angle = angle(cosine);
    return wraps(angle)
        ? StrictMath.cos(angle) - margin * StrictMath.sin(margin)
        : StrictMath.cos(angle + margin);
  }

  @Override
  public double slope(double cosine) {
    double angle = angle(cosine);
    return wraps(angle)
        ? 1
        : StrictMath.sin(angle + margin) / Math.max(StrictMath.sin(angle), LEAST_SINE);
  }

  private boolean wraps(double angle) {
    return angle > Math.PI - margin;
  }

  private static double angle(double cosine) {
    // Rounding may take the product of unit vectors past 1.
    return StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
  }
}
