package io.carousel.renderer.light;

/**
 * The light of a real place.
 *
 * @param panorama what is around there
 * @param surroundings the same as a table
 */
public record PlaceLight(Panorama panorama, Surroundings surroundings) implements Light {

  /** The light of what is around. Takes some hundred milliseconds to work out. */
  public static PlaceLight of(Panorama panorama) {
    return new PlaceLight(panorama, new Surroundings(panorama));
  }

  @Override
  public Rgb sunIrradiance() {
    return panorama.sunIrradiance();
  }

  @Override
  public double sunElevation() {
    return Math.toDegrees(panorama.sunElevation());
  }

  /** The place's own ground: of the reflectance that gives its radiance in this light. */
  @Override
  public Ground ground(Rgb background) {
    Rgb radiance = panorama.ground();
    Rgb received = received();
    return lit(
        new Rgb(
            radiance.red() / received.red(),
            radiance.green() / received.green(),
            radiance.blue() / received.blue()));
  }
}
