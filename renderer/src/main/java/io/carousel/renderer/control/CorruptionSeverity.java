package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.Optional;

/** {@code corruption_severity}: how much the picture is spoilt. */
final class CorruptionSeverity extends WholeNumberControl {

  CorruptionSeverity() {
    super(
        "corruption_severity",
        Property.Kind.LINEAR,
        1,
        5,
        3,
        "How much the corruption spoils the picture, a whole number as in ImageNet-C");
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(CorruptionName.NAME);
  }

  @Override
  Scene apply(Scene scene, int number) {
    return scene.withCorruption(scene.corruption().withSeverity(number));
  }
}
