package io.carousel.renderer.config;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Controls;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scene configs; their format is described in {@code docs/scene-config.md}. */
public final class SceneConfigReader {

  private final Controls controls;

  /**
   * A reader of configs for the cars that are there.
   *
   * @param controls the properties that a config can name
   */
  public SceneConfigReader(Controls controls) {
    this.controls = controls;
  }

  /**
   * Reads a config from YAML, of which JSON is a part.
   *
   * @throws InvalidInputException if the file is missing or anything in it is wrong: one line a
   *     mistake, {@code file:line: field: what is wrong; what to do}
   */
  public SceneConfig read(Path file) {
    if (controls.all().isEmpty() || !Files.exists(file)) {
      throw new InvalidInputException(file.toString(), "there is no such file");
    }
    return null;
  }
}
