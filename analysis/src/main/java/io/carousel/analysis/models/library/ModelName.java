package io.carousel.analysis.models.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of models, made from where they lie; good as names of files too. */
final class ModelName {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

  private ModelName() {}

  /** The folder's path in one word, without what all folders of the benchmark share. */
  static String brief(Path modelsFolder, Path folder) {
    List<String> parts =
        parts(modelsFolder, folder).stream()
            .flatMap(part -> BenchmarkFolder.brief(part).stream())
            .toList();
    return parts.isEmpty() ? full(modelsFolder, folder) : safe(String.join("_", parts));
  }

  /** The folder's path in one word. */
  static String full(Path modelsFolder, Path folder) {
    return safe(String.join("_", parts(modelsFolder, folder)));
  }

  /** A file's path within the folder of models, with slashes. */
  static String within(Path modelsFolder, Path file) {
    return modelsFolder.relativize(file).toString().replace('\\', '/');
  }

  /** A name without what a file's name should not have. */
  static String safe(String name) {
    return UNSAFE.matcher(name).replaceAll("_");
  }

  /** The stem of the files of a model that goes by a name with spaces: "untrained-resnet-50". */
  static String file(String name) {
    return safe(name.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[(),]", ""));
  }

  private static List<String> parts(Path modelsFolder, Path folder) {
    // The models folder itself goes by its own name.
    Path named =
        folder.equals(modelsFolder)
            ? folder.toAbsolutePath().normalize().getFileName()
            : modelsFolder.relativize(folder);
    List<String> parts = new ArrayList<>();
    named.forEach(part -> parts.add(part.toString()));
    return parts;
  }
}
