package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;

/**
 * {@code model} where the cars are a fleet: which of its identities stands in the scene. That is a
 * name only; {@code car_body} and the measures of the shape say what it looks like.
 */
final class FleetIdentity extends NameControl {

  FleetIdentity(List<String> names) {
    super(CarModel.NAME, "identity of the fleet", names, "Identity of the fleet, by name");
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene;
  }
}
