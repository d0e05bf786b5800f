package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/**
 * {@code camera_azimuth}: direction that the camera looks at the car from; car and sun stay where
 * they are.
 */
final class CameraAzimuth extends NumberControl {

  CameraAzimuth() {
    super(
        "camera_azimuth",
        Property.Kind.CIRCULAR,
        "degrees",
        0,
        360,
        0,
        "Direction of the camera around the vertical, counted as the sun's; at 0 an unturned car looks at it");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withAzimuth(number));
  }
}
