package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.Optional;

/** {@code occlusion_share}: how much of the car is hidden. */
final class OcclusionShare extends NumberControl {

  OcclusionShare() {
    super(
        "occlusion_share",
        Property.Kind.LINEAR,
        "",
        0,
        0.8,
        0.3,
        "Share of the car's pixels that the occluder hides");
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(OccluderKind.NAME);
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withSetting(
        scene.setting().withOcclusion(scene.setting().occlusion().withShare(number)));
  }
}
