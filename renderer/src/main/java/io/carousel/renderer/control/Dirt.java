package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code dirt}: how dirty the car is. */
final class Dirt extends NumberControl {

  Dirt() {
    super(
        "dirt",
        Property.Kind.LINEAR,
        "",
        0,
        1,
        0,
        "Dust and mud on the car, more of it towards the ground; at 1 as after a winter of roads");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCondition(scene.condition().withDirt(number));
  }
}
