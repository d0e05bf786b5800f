package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_loc_z}: height of the camera above the ground; it keeps looking at the car. */
final class CameraHeight extends NumberControl {

  CameraHeight() {
    super(
        "camera_loc_z",
        Property.Kind.LINEAR,
        "metres",
        0.3,
        4,
        1.6,
        "Height of the camera above the ground; it keeps looking at the car");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withHeight(number));
  }
}
