package io.carousel.renderer;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a scene config comes from, so that another process can read it too.
 *
 * @param file its file
 * @param changes fields that are not as the file has them, each as {@code field=value}
 */
public record SceneSource(Path file, List<String> changes) {

  public SceneSource {
    changes = List.copyOf(changes);
  }

  /** A config as its file has it. */
  public static SceneSource of(Path file) {
    return new SceneSource(file, List.of());
  }
}
