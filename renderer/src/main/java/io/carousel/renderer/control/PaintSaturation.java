package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code color_sat}: saturation of the car's paint. */
final class PaintSaturation extends NumberControl {

  PaintSaturation() {
    super("color_sat", Property.Kind.LINEAR, "", 0, 1, 0.8, "Saturation of the car's paint");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withPaint(scene.paint().withSaturation(number));
  }
}
