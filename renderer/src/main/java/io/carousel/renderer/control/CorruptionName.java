package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.corruption.Corruptions;
import io.carousel.renderer.scene.Corruption;
import io.carousel.renderer.scene.Scene;
import java.util.stream.Stream;

/** {@code corruption}: what spoils the picture after it is drawn. */
final class CorruptionName extends NameControl {

  static final String NAME = "corruption";

  CorruptionName() {
    super(
        NAME,
        "corruption",
        Stream.concat(Stream.of(Corruption.NO_NAME), Corruptions.names().stream()).toList(),
        "What spoils the finished picture, by its name in ImageNet-C");
  }

  @Override
  String advice() {
    return "; an image has one at most";
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withCorruption(scene.corruption().withName(level.text()));
  }
}
