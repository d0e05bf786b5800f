package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * How far two datasets are from each other: {@code evaluation/gap-<second>.json} in the first's
 * folder.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param first the first dataset's name
 * @param second the second dataset's name
 * @param firstImages how many images of the first were looked at
 * @param secondImages how many of the second
 * @param models one row a model: untrained ones first, then by name
 */
public record DatasetGap(
    int formatVersion,
    String first,
    String second,
    int firstImages,
    int secondImages,
    List<ModelGap> models) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<DatasetGap> JSON =
      new VersionedJson<>(
          DatasetGap.class,
          FORMAT_VERSION,
          "there is no such file; run `compare-datasets` on the two datasets first");

  public DatasetGap {
    models = List.copyOf(models);
  }

  /** The file of two datasets. */
  public static Path file(DatasetFolder first, DatasetFolder second) {
    return first.evaluation().resolve(stem(second) + ".json");
  }

  /** What the names of all files begin with that say how far a second dataset is. */
  public static String stem(DatasetFolder second) {
    return "gap-" + name(second);
  }

  static String name(DatasetFolder dataset) {
    return dataset.root().toAbsolutePath().normalize().getFileName().toString();
  }

  /** The properties whose levels were looked at, in the order of columns. */
  public List<String> properties() {
    return models.get(0).levels().stream().map(LevelGap::property).distinct().toList();
  }

  /** Writes this as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads such a file.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static DatasetGap read(Path file) {
    return JSON.read(file);
  }
}
