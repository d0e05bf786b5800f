package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;

/** {@code occlusion_side}: which side of the car is hidden first. */
final class OcclusionSide extends NameControl {

  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  OcclusionSide() {
    super(
        "occlusion_side",
        "side",
        List.of(LEFT, RIGHT),
        "Side of the picture from which the occluder comes before the car");
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(OccluderKind.NAME);
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withSetting(
        scene
            .setting()
            .withOcclusion(scene.setting().occlusion().withFromLeft(level.text().equals(LEFT))));
  }
}
