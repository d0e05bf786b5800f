package io.carousel.analysis.embeddings.displacement;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;

/** How far apart two levels of a property are. */
final class Steps {

  /**
   * Levels are written to nine digits, so what differs by less than a millionth is the same step.
   */
  private static final double STEPS_A_UNIT = 1e6;

  private static final double DEGREES = 360;

  private Steps() {}

  /**
   * The distance of two levels: on a circle the shorter way round, which is 360 degrees long, or 1
   * for a circle without unit such as a hue. It is 0 for names, which have no distance.
   */
  static double between(Property property, Level a, Level b) {
    if (property.kind() == Property.Kind.CATEGORICAL) {
      return 0;
    }
    double step = Math.abs(a.number() - b.number());
    if (property.kind() == Property.Kind.CIRCULAR) {
      double circle = property.unit().equals("degrees") ? DEGREES : 1;
      step = Math.min(step, circle - step);
    }
    return Math.rint(step * STEPS_A_UNIT) / STEPS_A_UNIT;
  }
}
