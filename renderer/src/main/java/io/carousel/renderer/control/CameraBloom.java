package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;

/** {@code camera_bloom}: how much bright places glow. */
final class CameraBloom extends NumberControl {

  CameraBloom() {
    super(
        "camera_bloom",
        Property.Kind.LINEAR,
        "",
        0,
        1,
        0,
        "Share of what is brighter than white that the lens spreads around it");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withLens(scene.camera().lens().withBloom(number)));
  }
}
