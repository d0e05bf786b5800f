package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;

/** {@code background}: what is seen behind the car; the ground has its colour either way. */
final class BackgroundKind extends NameControl {

  private static final String BACKDROP = "backdrop";
  private static final String SKY = "sky";

  BackgroundKind() {
    super(
        "background",
        "background",
        List.of(BACKDROP, SKY),
        "What is behind the car: a backdrop of the ground's colour, or the sky down to the horizon");
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withSky(scene.sky().withVisible(level.text().equals(SKY)));
  }
}
