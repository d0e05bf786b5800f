package io.carousel.renderer.light;

/**
 * What lights a scene. Directions count from the sun's azimuth, so that the same light serves
 * however the sun is turned around the vertical.
 */
public interface Light {

  /** Irradiance that the sun gives a surface facing it. */
  Rgb sunIrradiance();

  /** Height of the sun above the horizon, in degrees. */
  double sunElevation();

  /** All that lights the scene from around. */
  Surroundings surroundings();

  /**
   * The ground in this light.
   *
   * @param background the colour that the scene asks for, as a reflectance
   */
  Ground ground(Rgb background);

  /** What level ground receives of sun and sky, divided by pi. */
  default Rgb received() {
    return ofSun().plus(surroundings().ontoGround(new Rgb(0, 0, 0)));
  }

  private Rgb ofSun() {
    return sunIrradiance().times(Math.sin(Math.toRadians(sunElevation())) / Math.PI);
  }

  /**
   * Open level ground of a reflectance, which is lit by the sun, the sky and the backdrop that has
   * its colour.
   */
  default Ground lit(Rgb albedo) {
    // Light goes to and fro between ground and backdrop: a geometric series.
    double returned = surroundings().backdropSeenByGround();
    Rgb series =
        new Rgb(
            1 / (1 - albedo.red() * returned),
            1 / (1 - albedo.green() * returned),
            1 / (1 - albedo.blue() * returned));
    return new Ground(
        albedo, received().times(albedo).times(series), ofSun().times(albedo).times(series));
  }
}
