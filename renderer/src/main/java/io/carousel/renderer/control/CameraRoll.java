package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_roll}: how much the horizon slants. */
final class CameraRoll extends NumberControl {

  CameraRoll() {
    super(
        "camera_roll",
        Property.Kind.LINEAR,
        "degrees",
        -45,
        45,
        0,
        "Turn of the camera about its line of sight, clockwise as it looks");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withRoll(number));
  }
}
