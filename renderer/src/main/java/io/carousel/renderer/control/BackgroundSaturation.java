package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code bg_color_sat}: saturation of ground and backdrop. */
final class BackgroundSaturation extends NumberControl {

  BackgroundSaturation() {
    super("bg_color_sat", Property.Kind.LINEAR, "", 0, 1, 0.1, "Saturation of ground and backdrop");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withBackground(scene.background().withSaturation(number));
  }
}
