package io.carousel.renderer.scene;

/**
 * Where the sun stands.
 *
 * @param elevation degrees above the horizon, 0..90
 * @param azimuth degrees around the vertical, 0 on the camera's side of the car
 */
public record Sun(double elevation, double azimuth) {

  /** The apparent diameter of its disc, in degrees. */
  public static final double DIAMETER = 0.5332;

  public Sun withElevation(double newElevation) {
    return new Sun(newElevation, azimuth);
  }

  public Sun withAzimuth(double newAzimuth) {
    return new Sun(elevation, newAzimuth);
  }
}
