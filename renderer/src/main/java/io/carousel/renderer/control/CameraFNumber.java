package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Lens;
import io.carousel.renderer.scene.Scene;

/** {@code camera_f_number}: how much is sharp. */
final class CameraFNumber extends NumberControl {

  CameraFNumber() {
    super(
        "camera_f_number",
        Property.Kind.LINEAR,
        "",
        1,
        Lens.PINHOLE,
        Lens.PINHOLE,
        "Focal length by the width of the lens's opening; the smaller, the less is sharp before and behind the car's middle; at 64 all is");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCamera(scene.camera().withLens(scene.camera().lens().withFNumber(number)));
  }
}
