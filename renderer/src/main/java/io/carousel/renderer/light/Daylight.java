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
 * @param view the sky as it is seen behind the car
 */
public record Daylight(Rgb sunIrradiance, Surroundings surroundings, SkyView view) {

  /**
   * The camera's white balance and the unit of light in one: under a sun at 45 degrees in clear
   * air, level white ground has radiance 1 in every colour. Under a lower sun it is redder, and its
   * shadows bluer.
   */
  private static final Rgb BALANCE = balance(Math.toRadians(45));

  /** The light with the sun at that elevation. Takes some hundred milliseconds to work out. */
  public static Daylight with(Sun sun, Sky sky) {
    return with(Math.toRadians(sun.elevation()), sky, BALANCE);
  }

  private static Daylight with(double elevation, Sky sky, Rgb balance) {
    Atmosphere air = new Atmosphere(sky.turbidity(), elevation);
    SkyView view = new SkyView(air, elevation, balance);
    return new Daylight(
        air.sun().times(balance), new Surroundings(new OpenAir(view, !sky.visible())), view);
  }

  private static Rgb balance(double elevation) {
    Daylight unbalanced = with(elevation, Sky.STANDARD, new Rgb(1, 1, 1));
    Rgb white = unbalanced.received(elevation);
    return new Rgb(1 / white.red(), 1 / white.green(), 1 / white.blue());
  }

  // What level ground receives of sun and sky, divided by pi.
  private Rgb received(double elevation) {
    return ofSun(elevation).plus(surroundings.ontoGround(new Rgb(0, 0, 0)));
  }

  /**
   * Open level ground, which is lit by the sun, the sky and the backdrop that has its colour.
   *
   * @param albedo its reflectance
   * @param sun where the sun stands
   */
  public Ground ground(Rgb albedo, Sun sun) {
    double elevation = Math.toRadians(sun.elevation());
    // Light goes to and fro between ground and backdrop: a geometric series.
    double returned = surroundings.backdropSeenByGround();
    Rgb series =
        new Rgb(
            1 / (1 - albedo.red() * returned),
            1 / (1 - albedo.green() * returned),
            1 / (1 - albedo.blue() * returned));
    return new Ground(
        albedo,
        received(elevation).times(albedo).times(series),
        ofSun(elevation).times(albedo).times(series));
  }

  private Rgb ofSun(double elevation) {
    return sunIrradiance.times(Math.sin(elevation) / Math.PI);
  }
}
