package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code environment}: a real place that the car stands in, in place of sun, sky, ground and
 * backdrop; {@code sun_rotation} turns it.
 */
final class Environment extends NameControl {

  static final String NAME = "environment";

  private static final String DAYLIGHT = "daylight";

  private final EnvironmentLibrary library;

  Environment(EnvironmentLibrary library) {
    super(
        NAME,
        "environment",
        Stream.concat(Stream.of(DAYLIGHT), library.ids().stream()).toList(),
        "What is around: daylight (the sun, the sky and the background), or a real place in place"
            + " of them all, by the id of an installed map; sun_rotation turns it");
    this.library = library;
  }

  @Override
  String advice() {
    return names().equals(List.of(DAYLIGHT)) ? "; `assets environments` installs some" : "";
  }

  @Override
  public Scene apply(Scene scene, Level level) {
    return scene.withSky(
        scene
            .sky()
            .withEnvironment(
                level.text().equals(DAYLIGHT)
                    ? Optional.empty()
                    : Optional.of(library.map(level.text()))));
  }
}
