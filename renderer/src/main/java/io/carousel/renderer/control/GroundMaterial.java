package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.scene.GroundKind;
import io.carousel.renderer.scene.Scene;
import java.util.Arrays;
import java.util.Locale;

/** {@code ground}: what the ground is of. */
final class GroundMaterial extends NameControl {

  GroundMaterial() {
    super(
        "ground",
        "ground",
        Arrays.stream(GroundKind.values()).map(GroundMaterial::word).toList(),
        "What the ground is of: plain in the background's colour, or a material with a colour of its"
            + " own in place of that; in a real place its grain alone");
  }

  private static String word(GroundKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    GroundKind kind = GroundKind.valueOf(level.text().toUpperCase(Locale.ROOT));
    return scene.withSetting(scene.setting().withGround(kind));
  }
}
