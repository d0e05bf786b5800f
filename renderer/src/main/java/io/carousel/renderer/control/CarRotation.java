package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/**
 * {@code rotation_z}: how far the car is turned around the vertical; at 0 its nose points at the
 * camera.
 */
final class CarRotation extends NumberControl {

  CarRotation() {
    super(
        "rotation_z",
        Property.Kind.CIRCULAR,
        "degrees",
        0,
        360,
        35,
        "Rotation of the car about the vertical; at 0 its nose points at the camera");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCarAzimuth(number);
  }
}
