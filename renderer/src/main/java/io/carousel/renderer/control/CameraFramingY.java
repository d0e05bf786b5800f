package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_framing_y}: how far from the middle the car is, up or down. */
final class CameraFramingY extends NumberControl {

  CameraFramingY() {
    super(
        "camera_framing_y",
        Property.Kind.LINEAR,
        "",
        -1,
        1,
        0,
        "Place of the car up and down the picture: -1 as low as it is whole, 0 the middle, 1 as high");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withFraming(scene.camera().framing().withUp(number)));
  }
}
