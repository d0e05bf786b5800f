package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_exposure}: how bright the picture is, whatever the light. */
final class CameraExposure extends NumberControl {

  CameraExposure() {
    super(
        "camera_exposure",
        Property.Kind.LINEAR,
        "stops",
        -4,
        4,
        0,
        "Light that the picture takes, in stops above the usual; each doubles it");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(
        scene.camera().withExposure(scene.camera().exposure().withStops(number)));
  }
}
