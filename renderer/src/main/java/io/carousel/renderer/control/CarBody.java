package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;

/** {@code car_body}: the body type of a fleet's car. */
final class CarBody extends NameControl {

  static final String NAME = "car_body";

  CarBody(List<String> bodies) {
    super(NAME, "body", bodies, "Body type of a fleet's car, by the id of a built-in car");
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withCarId(level.text());
  }
}
