package io.carousel.renderer.scene;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the air is like, and whether it is seen.
 *
 * @param turbidity 2 very clear, 3 clear, 6 hazy, 10 milky
 * @param visible whether the sky comes down to the horizon behind the car, in place of a backdrop
 * @param environment the file of a map of a real place that takes the place of sun, sky, ground and
 *     backdrop
 */
public record Sky(double turbidity, boolean visible, Optional<Path> environment) {

  /** A clear day in front of a backdrop. */
  public static final Sky STANDARD = new Sky(3, false, Optional.empty());

  public Sky withTurbidity(double newTurbidity) {
    return new Sky(newTurbidity, visible, environment);
  }

  public Sky withVisible(boolean newVisible) {
    return new Sky(turbidity, newVisible, environment);
  }

  public Sky withEnvironment(Optional<Path> newEnvironment) {
    return new Sky(turbidity, visible, newEnvironment);
  }
}
