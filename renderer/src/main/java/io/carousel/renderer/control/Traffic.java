package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code traffic}: how many other cars stand behind the car. */
final class Traffic extends WholeNumberControl {

  Traffic() {
    super(
        "traffic",
        Property.Kind.LINEAR,
        0,
        3,
        0,
        "Number of other cars behind the car, the same ones in the same places each time");
  }

  @Override
  Scene apply(Scene scene, int number) {
    return scene.withSetting(scene.setting().withTraffic(number));
  }
}
