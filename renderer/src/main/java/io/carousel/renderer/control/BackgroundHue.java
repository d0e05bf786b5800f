package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code bg_color_hue}: hue of ground and backdrop. */
final class BackgroundHue extends NumberControl {

  BackgroundHue() {
    super("bg_color_hue", Property.Kind.CIRCULAR, "", 0, 1, 0.6, "Hue of ground and backdrop");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withBackground(scene.background().withHue(number));
  }
}
