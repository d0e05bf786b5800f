package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;

/** {@code lamps}: whether the car's lamps are on. */
final class Lamps extends NameControl {

  private static final String OFF = "off";
  private static final String ON = "on";

  Lamps() {
    super("lamps", "state of lamps", List.of(OFF, ON), "The car's lamps, front and rear");
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withCondition(scene.condition().withLampsOn(level.text().equals(ON)));
  }
}
