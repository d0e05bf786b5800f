package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code steering}: how far a built-in car's front wheels are turned. */
final class Steering extends ShapeControl {

  Steering(List<String> shapeable) {
    super(
        "steering",
        "degrees",
        -30,
        30,
        0,
        "Turn of a built-in car's front wheels, to its left above 0",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withSteering(number);
  }
}
