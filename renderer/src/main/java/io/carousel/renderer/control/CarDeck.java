package io.carousel.renderer.control;

import io.carousel.renderer.scene.Proportions;
import java.util.List;

/** {@code car_deck}: how far from the tail the rear window stands. */
final class CarDeck extends ShapeControl {

  CarDeck(List<String> shapeable) {
    super(
        "car_deck",
        "metres",
        0,
        0.4,
        Proportions.OWN.deck(),
        "How much longer a built-in car is behind its rear window than its body type's own, at the cost of the roof",
        shapeable);
  }

  @Override
  Proportions apply(Proportions proportions, double number) {
    return proportions.withDeck(number);
  }
}
