package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;

/** {@code model}: which car stands in the scene, by the id of a car model that is there. */
final class CarModel extends NameControl {

  static final String NAME = "model";

  CarModel(List<String> carIds) {
    super(NAME, "car model", carIds, "Car model, by id");
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withCarId(level.text());
  }
}
