package io.carousel.analysis.datasets.layout;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a layout expects in a folder. One that is missing is named, with what lies there
 * instead and where the collection is to be had.
 *
 * @param root the collection's folder
 * @param title what should lie there
 * @param origin where it is to be had, as a clause after the title
 */
record ExpectedFiles(Path root, String title, String origin) {

  private static final int MOST_NAMED = 8;

  /** A file at the first of some places where there is one. */
  Path file(String... places) {
    for (String place : places) {
      if (Files.isRegularFile(root.resolve(place))) {
        return root.resolve(place);
      }
    }
    throw missing(String.join(" or ", places));
  }

  /** A folder at the first of some places where there is one. */
  Path directory(String... places) {
    for (String place : places) {
      if (Files.isDirectory(root.resolve(place))) {
        return root.resolve(place);
      }
    }
    throw missing(Stream.of(places).collect(Collectors.joining("/ or ", "", "/")));
  }

  /**
   * A picture that a list names.
   *
   * @param folder what its name is relative to
   * @param where the list and the line of it
   */
  static Path picture(Path folder, String name, String where) {
    try {
      Path file = folder.resolve(name).normalize();
      if (!name.isBlank() && file.startsWith(folder.normalize())) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new InvalidInputException(where, "is no name of a file: \"" + name + "\"", e);
    }
    throw new InvalidInputException(where, "must name a file below " + folder + ", not " + name);
  }

  private InvalidInputException missing(String what) {
    return new InvalidInputException(
        root.toString(),
        "%s needs %s here; found %s. %s is to be had from %s"
            .formatted(title, what, found(), title, origin));
  }

  private String found() {
    if (!Files.isDirectory(root)) {
      return "no such folder";
    }
    try (Stream<Path> children = Files.list(root)) {
      List<String> names =
          children
              .map(path -> path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        return "nothing";
      }
      String few = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      return names.size() > MOST_NAMED
          ? few + " and " + (names.size() - MOST_NAMED) + " more"
          : few;
    } catch (IOException e) {
      throw FileProblem.reading(root, e);
    }
  }
}
