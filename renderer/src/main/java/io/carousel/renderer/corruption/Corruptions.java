package io.carousel.renderer.corruption;

import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Corruption;
import java.util.List;
import java.util.Random;

/** The corruptions that there are. */
public final class Corruptions {

  private static final List<CorruptionMethod> METHODS =
      List.of(
          new GaussianNoise(),
          new ShotNoise(),
          new DefocusBlur(),
          new MotionBlur(),
          new Fog(),
          new Pixelate(),
          new JpegCompression());

  private Corruptions() {}

  /** Their names, without the one for none. */
  public static List<String> names() {
    return METHODS.stream().map(CorruptionMethod::name).toList();
  }

  /**
   * The picture as a scene's corruption leaves it; the same picture where there is none.
   *
   * @throws IllegalArgumentException if there is no corruption of that name
   */
  public static Picture apply(Corruption corruption, Picture picture) {
    if (corruption.isNone()) {
      return picture;
    }
    return METHODS.stream()
        .filter(method -> method.name().equals(corruption.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no corruption " + corruption.name()))
        .apply(picture, corruption.severity(), new Random(corruption.seed()));
  }
}
