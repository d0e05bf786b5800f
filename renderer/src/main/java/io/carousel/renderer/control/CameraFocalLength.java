package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Camera;
import io.carousel.renderer.scene.Scene;

/**
 * {@code camera_focal_length}: how strong perspective is; the car stays as large in the picture.
 */
final class CameraFocalLength extends NumberControl {

  CameraFocalLength() {
    super(
        "camera_focal_length",
        Property.Kind.LINEAR,
        "millimetres",
        18,
        200,
        Camera.STANDARD_FOCAL_LENGTH,
        "Focal length of the lens on 35 mm film; the camera keeps the car as large, from nearer or farther");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withFocalLength(number));
  }
}
