package io.carousel.renderer.scene;

/**
 * What the air is like, and whether it is seen.
 *
 * @param turbidity 2 very clear, 3 clear, 6 hazy, 10 milky
 * @param visible whether the sky comes down to the horizon behind the car, in place of a backdrop
 */
public record Sky(double turbidity, boolean visible) {

  /** A clear day in front of a backdrop. */
  public static final Sky STANDARD = new Sky(3, false);

  public Sky withTurbidity(double newTurbidity) {
    return new Sky(newTurbidity, visible);
  }

  public Sky withVisible(boolean newVisible) {
    return new Sky(turbidity, newVisible);
  }
}
