package io.carousel.renderer.scene;

/**
 * How much light a picture takes.
 *
 * @param stops brighter than usual; each doubles the light
 * @param metered whether the camera first measures the scene and brings its mean to a middle grey;
 *     otherwise a dark day gives a dark picture
 */
public record Exposure(double stops, boolean metered) {

  /** The same for every picture, so that illumination stays a property. */
  public static final Exposure STANDARD = new Exposure(0, false);

  public Exposure withStops(double newStops) {
    return new Exposure(newStops, metered);
  }

  public Exposure withMetered(boolean newMetered) {
    return new Exposure(stops, newMetered);
  }
}
