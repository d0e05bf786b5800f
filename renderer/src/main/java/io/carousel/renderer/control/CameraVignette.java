package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_vignette}: how dark the picture's corners are. */
final class CameraVignette extends NumberControl {

  CameraVignette() {
    super(
        "camera_vignette",
        Property.Kind.LINEAR,
        "",
        0,
        0.9,
        0,
        "Share of the light that the picture's corners lose");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withLens(scene.camera().lens().withVignette(number)));
  }
}
