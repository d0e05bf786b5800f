package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code bg_color_val}: value (brightness) of ground and backdrop. */
final class BackgroundValue extends NumberControl {

  BackgroundValue() {
    super(
        "bg_color_val",
        Property.Kind.LINEAR,
        "",
        0,
        1,
        0.6,
        "Value (brightness) of ground and backdrop");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withBackground(scene.background().withValue(number));
  }
}
