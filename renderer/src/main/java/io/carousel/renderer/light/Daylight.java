package io.carousel.renderer.light;

import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;

/**
 * Sun and sky of a clear day for an elevation of the sun: the sun's light as the atmosphere leaves
 * it, red when it stands low, and the light of the sky from all around. Radiance 1 is that of level
 * white ground under a sun at 45 degrees.
 *
 * @param sunIrradiance on a surface that faces the sun
 * @param surroundings all that lights the scene from around: sky, and backdrop or ground
 * @param sunElevation in degrees
 * @param view the sky as it is seen behind the car
 */
public record Daylight(
    Rgb sunIrradiance, double sunElevation, Surroundings surroundings, SkyView view)
    implements Light {

  /**
   * The camera's white balance and the unit of light in one: under a sun at 45 degrees in clear
   * air, level white ground has radiance 1 in every colour. Under a lower sun it is redder, and its
   * shadows bluer.
   */
  private static final Rgb BALANCE = balance(45);

  /** The light with the sun at that elevation. Takes some hundred milliseconds to work out. */
  public static Daylight with(Sun sun, Sky sky) {
    return with(sun.elevation(), sky, BALANCE);
  }

  private static Daylight with(double degrees, Sky sky, Rgb balance) {
    double elevation = Math.toRadians(degrees);
    Atmosphere air = new Atmosphere(sky.turbidity(), elevation);
    SkyView view = new SkyView(air, elevation, balance);
    return new Daylight(
        air.sun().times(balance),
        degrees,
        new Surroundings(new OpenAir(view, !sky.visible())),
        view);
  }

  private static Rgb balance(double degrees) {
    Rgb white = with(degrees, Sky.STANDARD, new Rgb(1, 1, 1)).received();
    return new Rgb(1 / white.red(), 1 / white.green(), 1 / white.blue());
  }

  @Override
  public Ground ground(Rgb background) {
    return lit(background);
  }
}
