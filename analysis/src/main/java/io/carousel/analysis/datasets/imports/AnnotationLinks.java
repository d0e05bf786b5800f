package io.carousel.analysis.datasets.imports;

import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes along what each pixel is, for the frames of a rendered dataset that are imported. */
final class AnnotationLinks {

  private final DatasetFolder from;
  private final ImageStore store;

  /**
   * The annotations of a dataset.
   *
   * @param from the dataset; it may have none
   * @param store how files come from there
   */
  AnnotationLinks(DatasetFolder from, ImageStore store) {
    this.from = from;
    this.store = store;
  }

  /** Puts those of some frames into another dataset. */
  void put(DatasetFolder to, List<Integer> frames) throws IOException {
    if (!Files.isDirectory(from.annotations())) {
      return;
    }
    Set<String> stems = frames.stream().map(String::valueOf).collect(Collectors.toSet());
    for (Path kind : children(from.annotations())) {
      // A file beside the folders, such as coco.json, is about all frames.
      for (Path file : Files.isDirectory(kind) ? children(kind) : List.<Path>of()) {
        String name = file.getFileName().toString();
        if (stems.contains(name.split("\\.", 2)[0])) {
          store.link(file, to.annotations().resolve(kind.getFileName()).resolve(name));
        }
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
