package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_greenhouse}: how much of the car's height is windows. */
final class CarGreenhouse extends ShapeControl {

  CarGreenhouse(List<String> shapeable) {
    super(
        "car_greenhouse",
        "",
        0.75,
        1.15,
        Proportions.OWN.greenhouse(),
        "Height of a built-in car's windows and roof, times its body type's own; the body below becomes lower or higher",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withGreenhouse(number);
  }
}
