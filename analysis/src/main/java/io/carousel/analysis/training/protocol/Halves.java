package io.carousel.analysis.training.protocol;

import io.carousel.analysis.datasets.layout.Split;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classes in two halves, of which training never sees the second: as the dataset says, where it
 * is one of a benchmark that has a split; else by name, of an odd number the middle one unseen.
 *
 * @param seen the classes of the first half, by name
 * @param unseen number of classes of the second half; 0 if the dataset does not hold it
 */
record Halves(List<ImageClass> seen, int unseen) {

  private static final String SPLIT = "split";

  /**
   * Divides the classes.
   *
   * @param classes the class of every image, in row order
   */
  static Halves of(DatasetFolder dataset, SampleTable table, List<String> classes) {
    Optional<Split> only = onlyPart(dataset);
    if (only.isPresent() && only.get() == Split.TEST) {
      throw new InvalidInputException(
          dataset.root().toString(),
          "was imported without its training part, and the test part must not be trained on; import"
              + " the whole of it");
    }
    if (only.isPresent()) {
      return new Halves(List.copyOf(grouped(table, classes, null).values()), 0);
    }
    if (isSplit(table)) {
      List<String> parts = table.column(SPLIT);
      SortedMap<String, ImageClass> seen = grouped(table, classes, parts);
      Set<String> unseen = new HashSet<>(classes);
      unseen.removeAll(seen.keySet());
      return new Halves(List.copyOf(seen.values()), unseen.size());
    }
    List<ImageClass> all = List.copyOf(grouped(table, classes, null).values());
    List<ImageClass> seen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (Split.byHalves(i, all.size()) == Split.TRAIN) {
        seen.add(all.get(i));
      }
    }
    return new Halves(seen, all.size() - seen.size());
  }

  /** The part of a benchmark that was imported, where it was not the whole of it. */
  private static Optional<Split> onlyPart(DatasetFolder dataset) {
    if (!Files.exists(dataset.manifest())) {
      return Optional.empty();
    }
    Manifest manifest = Manifest.read(dataset.manifest());
    String part = manifest.wasImported() ? manifest.config().path(SPLIT).asText("") : "";
    return List.of(Split.values()).stream()
        .filter(split -> split.toString().equals(part))
        .findFirst();
  }

  private static boolean isSplit(SampleTable table) {
    Set<String> parts = Set.of(Split.TRAIN.toString(), Split.TEST.toString());
    return table.properties().contains(SPLIT) && parts.equals(new HashSet<>(table.column(SPLIT)));
  }

  /**
   * The classes by name, with their images.
   *
   * @param parts the part that every image belongs to, of which only the training part is taken;
   *     null to take all
   */
  private static SortedMap<String, ImageClass> grouped(
      SampleTable table, List<String> classes, List<String> parts) {
    SortedMap<String, List<Integer>> frames = new TreeMap<>();
    for (int row = 0; row < classes.size(); row++) {
      if (parts == null || parts.get(row).equals(Split.TRAIN.toString())) {
        frames
            .computeIfAbsent(classes.get(row), key -> new ArrayList<>())
            .add(table.samples().get(row).frame());
      }
    }
    SortedMap<String, ImageClass> grouped = new TreeMap<>();
    for (Map.Entry<String, List<Integer>> entry : frames.entrySet()) {
      grouped.put(entry.getKey(), new ImageClass(entry.getKey(), entry.getValue()));
    }
    return grouped;
  }
}
