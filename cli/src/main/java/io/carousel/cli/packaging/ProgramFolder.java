package io.carousel.cli.packaging;

import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Carousel's own folder, to be copied with all that it needs to run. */
final class ProgramFolder {

  /** Where PyTorch's native libraries are unpacked in a copy; the launcher names it to PyTorch. */
  static final String UNPACKED = "djl";

  /** Folders and files that are copied as they are, if they are there. */
  private static final List<String> COPIED =
      List.of(
          "carousel",
          "LICENSE",
          "NOTICE",
          "README.md",
          "docs",
          "scenes",
          "studies",
          "car-models",
          "environments");

  private static final String LIBRARIES = "lib";

  /** Names the libraries of a copy, in their order, one a line; the launcher looks for it. */
  private static final String CLASS_PATH = "class-path";

  private static final String SPARK_CLASS_PATH = "class-path-spark";

  /** Set by the launcher where Spark is built. */
  private static final String SPARK = "carousel.spark";

  private final Path root;
  private final Path models;

  ProgramFolder(Path root, Path models) {
    this.root = root;
    this.models = models;
  }

  /**
   * Copies it.
   *
   * @param to the folder to make; it is there whole or not at all
   * @throws InvalidInputException if it is there already
   */
  void copy(Path to, boolean withModels, boolean withSpark) {
    if (Files.exists(to)) {
      throw new InvalidInputException(
          to.toString(), "is there already; delete it first or name another folder");
    }
    Path partial = to.resolveSibling(to.getFileName() + ".partial");
    try {
      FolderTree.delete(partial); // of a run that was killed
      Files.createDirectories(partial.resolve(LIBRARIES));
      for (String name : COPIED) {
        copyTree(root.resolve(name), partial.resolve(name));
      }
      copyLibraries(System.getProperty("java.class.path"), partial, CLASS_PATH);
      if (withSpark) {
        copyLibraries(System.getProperty(SPARK, ""), partial, SPARK_CLASS_PATH);
      }
      if (withModels) {
        copyTree(models, partial.resolve("models"));
      }
      Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw FileProblem.writing(to, e);
    }
  }

  private static void copyLibraries(String classPath, Path to, String list) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path library = Path.of(entry);
      if (!entry.isEmpty() && Files.exists(library)) {
        // Files of different projects may have the same name, and classes that are no archive yet.
        String name = String.join("_", names(library));
        names.add(name);
        copyTree(library, to.resolve(LIBRARIES).resolve(name));
      }
    }
    Files.write(to.resolve(LIBRARIES).resolve(list), names);
  }

  /** The last parts of a path, which tell a library from all others. */
  private static List<String> names(Path library) {
    List<String> names = new ArrayList<>();
    Path absolute = library.toAbsolutePath().normalize();
    int count = absolute.getNameCount();
    absolute.subpath(Math.max(0, count - 4), count).forEach(name -> names.add(name.toString()));
    return names;
  }

  /** Copies a file or a folder with all in it, links as what they lead to. */
  private static void copyTree(Path from, Path to) throws IOException {
    if (!Files.exists(from) || Files.exists(to)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      files = all.toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
