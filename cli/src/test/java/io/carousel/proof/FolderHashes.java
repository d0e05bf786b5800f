package io.carousel.proof;

import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All files and folders in a folder.
 *
 * @param hashes each path's SHA-256, "" for a folder, and the text of a training's record but for
 *     its time
 */
record FolderHashes(Map<String, String> hashes) {

  static FolderHashes of(Path root) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path path : paths(root)) {
      hashes.put(root.relativize(path).toString(), Files.isDirectory(path) ? "" : hash(path));
    }
    return new FolderHashes(hashes);
  }

  private static String hash(Path file) throws IOException {
    // A record of a training says how long it took, which differs by itself.
    return file.endsWith("training.json")
        ? Files.readString(file).replaceAll("\"seconds\" : .*", "")
        : Sha256.of(file);
  }

  private static List<Path> paths(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> !path.equals(root)).sorted().toList();
    }
  }

  /**
   * The paths that another folder has not, has more, or has otherwise.
   *
   * @param unsteady paths that are passed over
   */
  List<String> differences(FolderHashes other, List<String> unsteady) {
    TreeSet<String> all = new TreeSet<>(hashes.keySet());
    all.addAll(other.hashes.keySet());
    return all.stream()
        .filter(
            path -> !hashes.getOrDefault(path, "-").equals(other.hashes.getOrDefault(path, "-")))
        .filter(path -> !unsteady.contains(path))
        .toList();
  }

  /** Copies what is in a folder into another. */
  static void copy(Path from, Path to) throws IOException {
    for (Path path : paths(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
