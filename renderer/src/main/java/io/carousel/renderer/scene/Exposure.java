package io.carousel.renderer.scene;

import java.util.function.DoubleSupplier;

/**
 * How much light a picture takes.
 *
 * @param stops brighter than usual; each doubles the light
 * @param metered whether the camera first measures the scene and brings its mean to a middle grey;
 *     otherwise a dark day gives a dark picture
 * @param least how many stops brighter than usual what it measures makes the picture at least
 * @param most how many at most
 */
public record Exposure(double stops, boolean metered, double least, double most) {

  /** The same for every picture, so that illumination stays a property. */
  public static final Exposure STANDARD =
      new Exposure(0, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * What the picture's light is multiplied with.
   *
   * @param usual that of a picture that is not metered
   * @param measured that which brings the picture's mean to a middle grey; asked for if needed
   */
  public double factor(double usual, DoubleSupplier measured) {
    double own = usual;
    if (metered) {
      double darkest = usual * Math.pow(2, least);
      double brightest = usual * Math.pow(2, most);
      own = Math.max(darkest, Math.min(brightest, measured.getAsDouble()));
    }
    return Math.pow(2, stops) * own;
  }

  public Exposure withStops(double newStops) {
    return new Exposure(newStops, metered, least, most);
  }

  public Exposure withMetered(boolean newMetered) {
    return new Exposure(stops, newMetered, least, most);
  }

  public Exposure withBounds(double newLeast, double newMost) {
    return new Exposure(stops, metered, newLeast, newMost);
  }
}
