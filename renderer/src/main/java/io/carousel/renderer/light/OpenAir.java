package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;

/**
 * The sky above the ground, with or without a backdrop that rises out of the ground in its colour
 * and hides the lower sky.
 */
final class OpenAir implements Around {

  /** Sine of the elevation up to which the backdrop rises, and over which it gives way to sky. */
  private static final double BACKDROP_TOP = 0.34;

  private static final double BACKDROP_EDGE = 0.12;

  private final SkyView sky;
  private final boolean backdrop;

  /**
   * @param sky the sky
   * @param backdrop whether there is a backdrop
   */
  OpenAir(SkyView sky, boolean backdrop) {
    this.sky = sky;
    this.backdrop = backdrop;
  }

  @Override
  public Seen towards(Vec direction, double width) {
    double hidden =
        backdrop
            ? 1 - smooth((direction.y() - BACKDROP_TOP) / BACKDROP_EDGE)
            : 1 - smooth(direction.y() / width);
    double shade = backdrop ? backdropShade(direction.y()) : 1;
    if (hidden >= 1) {
      return new Seen(new Rgb(0, 0, 0), shade);
    }
    double level = Math.hypot(direction.x(), direction.z());
    double cosAzimuth = level == 0 ? 1 : direction.z() / level;
    Rgb radiance = sky.towards(Math.max(0, direction.y()), cosAzimuth).times(1 - hidden);
    return new Seen(radiance, hidden * shade);
  }

  // As Environment.glsllib has it for the backdrop that is seen behind the car.
  private static double backdropShade(double sinElevation) {
    return 1 - 0.45 * smooth((sinElevation - 0.3) / 0.3);
  }

  // 0 up to -1, 1 from 1 on, smooth between.
  private static double smooth(double at) {
    double t = Math.max(0, Math.min(1, (at + 1) / 2));
    return t * t * (3 - 2 * t);
  }
}
