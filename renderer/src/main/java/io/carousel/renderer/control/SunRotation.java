package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/**
 * {@code sun_rotation}: direction of the sun around the vertical; at 0 it stands on the camera's
 * side.
 */
final class SunRotation extends NumberControl {

  SunRotation() {
    super(
        "sun_rotation",
        Property.Kind.CIRCULAR,
        "degrees",
        0,
        360,
        60,
        "Direction of the sun around the vertical; at 0 it stands on the camera's side");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withSun(scene.sun().withAzimuth(number));
  }
}
