package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_height}: how tall the car is for its length and width. */
final class CarHeight extends ShapeControl {

  CarHeight(List<String> shapeable) {
    super(
        "car_height",
        "",
        0.92,
        1.2,
        Proportions.OWN.height(),
        "Height of a built-in car, times its body type's own; windows and body are stretched with it, wheels are not",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withHeight(number);
  }
}
