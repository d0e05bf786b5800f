package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_framing_x}: how far from the middle the car is, to the side. */
final class CameraFramingX extends NumberControl {

  CameraFramingX() {
    super(
        "camera_framing_x",
        Property.Kind.LINEAR,
        "",
        -1,
        1,
        0,
        "Place of the car across the picture: -1 as far left as it is whole, 0 the middle, 1 as far right");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(
        scene.camera().withFraming(scene.camera().framing().withAcross(number)));
  }
}
