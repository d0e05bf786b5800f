package io.carousel.renderer.light;

/**
 * The air on a straight way, as the length of a way through air as dense as {@link Air} counts it:
 * in kilometres, each for itself.
 *
 * @param molecules of molecules
 * @param haze of haze
 * @param ozone of ozone
 */
record Column(double molecules, double haze, double ozone) {

  /** No light comes through the earth. */
  private static final Column EARTH = new Column(1e6, 1e6, 1e6);

  private static final int STEPS = 20;

  /** The air on a short way at one height. */
  static Column along(double height, double length) {
    return new Column(
        length * Air.moleculesAt(height),
        length * Air.hazeAt(height),
        length * Air.ozoneAt(height));
  }

  /**
   * The air on the way out to space.
   *
   * @param radius distance of the way's beginning from the earth's centre
   * @param cosZenith cosine of the angle between the way and straight up
   */
  static Column upwards(double radius, double cosZenith) {
    double nearest = radius * Math.sqrt(Math.max(0, 1 - cosZenith * cosZenith));
    if (cosZenith < 0 && nearest < Air.GROUND) {
      return EARTH;
    }
    double length = lengthUpwards(radius, cosZenith);
    double molecules = 0;
    double haze = 0;
    double ozone = 0;
    for (int step = 0; step < STEPS; step++) {
      // Steps grow with the distance, as the air thins out.
      double from = length * sq((double) step / STEPS);
      double to = length * sq((step + 1.0) / STEPS);
      Column part = along(height(radius, cosZenith, (from + to) / 2), to - from);
      molecules += part.molecules;
      haze += part.haze;
      ozone += part.ozone;
    }
    return new Column(molecules, haze, ozone);
  }

  /** Length of the way out to space. */
  static double lengthUpwards(double radius, double cosZenith) {
    double along = radius * cosZenith;
    return Math.sqrt(sq(Air.TOP) - sq(radius) + sq(along)) - along;
  }

  /** Height above the ground of a point on a way. */
  static double height(double radius, double cosZenith, double distance) {
    return Math.sqrt(sq(radius) + sq(distance) + 2 * radius * distance * cosZenith) - Air.GROUND;
  }

  private static double sq(double number) {
    return number * number;
  }
}
