package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_length}: how long the car is for its height and width. */
final class CarLength extends ShapeControl {

  CarLength(List<String> shapeable) {
    super(
        "car_length",
        "",
        0.9,
        1.15,
        Proportions.OWN.length(),
        "Length of a built-in car, times its body type's own; wheelbase, bonnet and deck are stretched with it, wheels are not",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withLength(number);
  }
}
