package io.carousel.renderer.light;

import io.carousel.renderer.scene.Sun;

/**
 * Sun and sky of a clear day for an elevation of the sun. The sun's light is what the atmosphere
 * leaves of it: Beer and Lambert's law over the air mass of Kasten and Young (1989), which reddens
 * a low sun. The sky is a gradient from horizon to zenith that dims and warms with it. Units are
 * such that a sun in the zenith gives an irradiance of about 3.
 *
 * @param sunIrradiance on a surface that faces the sun
 * @param zenith radiance of the sky overhead
 * @param horizon radiance of the sky at the horizon
 */
public record Daylight(Rgb sunIrradiance, Rgb zenith, Rgb horizon) {

  private static final Rgb ABOVE_ATMOSPHERE = new Rgb(3.35, 3.30, 3.25);

  /** Optical depth of clear air for one air mass: Rayleigh scattering and a little haze. */
  private static final Rgb OPTICAL_DEPTH = new Rgb(0.09, 0.14, 0.25);

  private static final Rgb ZENITH_AT_NOON = new Rgb(0.17, 0.27, 0.46);
  private static final Rgb HORIZON_AT_NOON = new Rgb(0.52, 0.60, 0.70);
  private static final Rgb ZENITH_AT_SUNSET = new Rgb(0.10, 0.13, 0.21);
  private static final Rgb HORIZON_AT_SUNSET = new Rgb(0.42, 0.30, 0.24);

  /** The light with the sun at that elevation. */
  public static Daylight with(Sun sun) {
    double elevation = Math.max(0, sun.elevation());
    double airMass =
        1
            / (Math.sin(Math.toRadians(elevation))
                + 0.50572 * Math.pow(elevation + 6.07995, -1.6364));
    Rgb sunlight =
        ABOVE_ATMOSPHERE.times(
            new Rgb(
                Math.exp(-OPTICAL_DEPTH.red() * airMass),
                Math.exp(-OPTICAL_DEPTH.green() * airMass),
                Math.exp(-OPTICAL_DEPTH.blue() * airMass)));
    double day = Math.min(1, elevation / 35);
    double noon = Math.sqrt(day * (2 - day));
    return new Daylight(
        sunlight,
        ZENITH_AT_SUNSET.towards(ZENITH_AT_NOON, noon),
        HORIZON_AT_SUNSET.towards(HORIZON_AT_NOON, noon));
  }

  /**
   * Radiance of open level ground.
   *
   * @param albedo its reflectance
   * @param sun where the sun stands
   */
  public Rgb groundRadiance(Rgb albedo, Sun sun) {
    // The sky's irradiance divided by pi, as Environment.glsllib has it for a surface facing up.
    Rgb sky = horizon.towards(zenith, 0.55);
    Rgb direct = sunIrradiance.times(Math.sin(Math.toRadians(sun.elevation())) / Math.PI);
    return albedo.times(direct.plus(sky));
  }
}
