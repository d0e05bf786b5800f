package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_hood}: how far from the nose the windscreen stands. */
final class CarHood extends ShapeControl {

  CarHood(List<String> shapeable) {
    super(
        "car_hood",
        "metres",
        -0.2,
        0.25,
        Proportions.OWN.hood(),
        "How much longer a built-in car's bonnet is than its body type's own, at the cost of the roof",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withHood(number);
  }
}
