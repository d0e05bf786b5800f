package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/**
 * {@code camera_distance}: how far off the camera is, so that the car is smaller or larger in the
 * picture.
 */
final class CameraDistance extends NumberControl {

  CameraDistance() {
    super(
        "camera_distance",
        Property.Kind.LINEAR,
        "",
        0.4,
        4,
        1,
        "Distance of the camera, times the least at which the car is whole in the picture; below 1 it may be cut off");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withDistance(number));
  }
}
