package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.Occluder;
import io.carousel.renderer.scene.Scene;
import java.util.Arrays;
import java.util.Locale;

/** {@code occluder}: what stands before the car. */
final class OccluderKind extends NameControl {

  static final String NAME = "occluder";

  OccluderKind() {
    super(
        NAME,
        "occluder",
        Arrays.stream(Occluder.values()).map(OccluderKind::word).toList(),
        "What stands between the camera and the car and hides a part of it");
  }

  private static String word(Occluder occluder) {
    return occluder.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    Occluder occluder = Occluder.valueOf(level.text().toUpperCase(Locale.ROOT));
    return scene.withSetting(
        scene.setting().withOcclusion(scene.setting().occlusion().withOccluder(occluder)));
  }
}
