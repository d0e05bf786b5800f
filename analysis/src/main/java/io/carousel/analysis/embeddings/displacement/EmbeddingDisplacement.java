package io.carousel.analysis.embeddings.displacement;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How far embeddings move when one property changes: {@code evaluation/movement.json}. Distances
 * are divided by the typical distance between two cars ({@link ModelDisplacement#carDistance}), so
 * that 1 is as far as from one car to another.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param blocks number of base scenes
 * @param distance how far apart embeddings are; Euclidean in files of older versions, which do not
 *     say it
 * @param models one row a model: the untrained network first, then by name
 */
public record EmbeddingDisplacement(
    int formatVersion,
    String dataset,
    int blocks,
    LossDistance distance,
    List<ModelDisplacement> models) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<EmbeddingDisplacement> JSON =
      new VersionedJson<>(
          EmbeddingDisplacement.class,
          FORMAT_VERSION,
          "there is no such file; run `evaluate` on a one-at-a-time dataset first");

  public EmbeddingDisplacement {
    Objects.requireNonNull(dataset, "dataset");
    distance = distance == null ? LossDistance.EUCLIDEAN : distance;
    models = List.copyOf(models);
  }

  /** The file of a dataset. */
  public static Path file(DatasetFolder dataset) {
    return dataset.evaluation().resolve("movement.json");
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
  public static EmbeddingDisplacement read(Path file) {
    return JSON.read(file);
  }
}
