package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code color_val}: value (brightness) of the car's paint. */
final class PaintValue extends NumberControl {

  PaintValue() {
    super(
        "color_val", Property.Kind.LINEAR, "", 0, 1, 0.6, "Value (brightness) of the car's paint");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withPaint(scene.paint().withValue(number));
  }
}
