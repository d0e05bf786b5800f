package io.carousel.renderer.model;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The folder that a model file is in. Other files that it names, materials, numbers and pictures,
 * are read from there and from nowhere else, unless whoever imports it says so: a stranger's model
 * must not bring what else is on the disk into a dataset.
 */
final class ModelFolder {

  /** What of a name is shown. */
  private static final int SHOWN = 120;

  private final Path model;
  private final boolean outsideFiles;
  private final Set<String> refused = new LinkedHashSet<>();

  /**
   * The folder of a model.
   *
   * @param outsideFiles whether files outside of it are read too, by paths or links that lead there
   */
  ModelFolder(Path model, boolean outsideFiles) {
    this.model = model.toAbsolutePath();
    this.outsideFiles = outsideFiles;
  }

  /** Whether a name is one that a file can have at all, and there is such a file. */
  boolean has(String name) {
    try {
      return Files.isRegularFile(model.resolveSibling(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Whether a file that is there may be read; those that may not are kept in mind.
   *
   * @param name a path, from the folder or absolute
   */
  boolean allows(String name) {
    try {
      Path file = model.resolveSibling(name);
      boolean allowed =
          outsideFiles
              || Files.isSameFile(file, model)
              || file.toRealPath().startsWith(model.getParent().toRealPath());
      if (!allowed) {
        refused.add(name);
      }
      return allowed;
    } catch (IOException | InvalidPathException e) {
      return false; // There is no such file, or none that can be looked at.
    }
  }

  /** Where a file of a name is. */
  Path file(String name) {
    return model.resolveSibling(name);
  }

  /**
   * Refuses the model if it named files that it must not.
   *
   * @throws InvalidInputException naming the first of them
   */
  void mustHaveKeptInside() {
    if (!refused.isEmpty()) {
      String name = refused.iterator().next();
      throw new InvalidInputException(
          model.toString(),
          "names a file outside of its folder: "
              + oneLine(name)
              + "; put that into the folder, or allow it with `outside-files`");
    }
  }

  /** A name of a model file, as it can be shown: in one line, and not all of a long one. */
  static String oneLine(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
