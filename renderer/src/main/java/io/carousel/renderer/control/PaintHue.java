package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code color_hue}: hue of the car's paint. */
final class PaintHue extends NumberControl {

  PaintHue() {
    super("color_hue", Property.Kind.CIRCULAR, "", 0, 1, 0, "Hue of the car's paint");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withPaint(scene.paint().withHue(number));
  }
}
