package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_wheelbase}: how far apart the axles are in a car of the same length. */
final class CarWheelbase extends ShapeControl {

  CarWheelbase(List<String> shapeable) {
    super(
        "car_wheelbase",
        "",
        0.92,
        1.08,
        Proportions.OWN.wheelbase(),
        "Share of a built-in car's length between its axles, times its body type's own",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withWheelbase(number);
  }
}
