package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code sun_elevation}: height of the sun above the horizon. */
final class SunElevation extends NumberControl {

  SunElevation() {
    super(
        "sun_elevation",
        Property.Kind.LINEAR,
        "degrees",
        0,
        90,
        45,
        "Height of the sun above the horizon");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withSun(scene.sun().withElevation(number));
  }
}
