package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How alike the models are, every two of them: {@code evaluation/likeness.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param images number of images
 * @param neighbours how many nearest neighbours were compared
 * @param queries how many images' neighbours were compared: all, or evenly spread ones
 * @param measure the id of the measure whose scores the profiles are; Normalised R-Precision in
 *     files of older versions, which do not say it
 * @param distance which images are neighbours; Euclidean in files of older versions
 * @param models the models' names: the untrained network first, then by name
 * @param matrices one a way to compare, in the order of {@link SimilarityMatrix.Kind}
 */
public record ModelSimilarity(
    int formatVersion,
    String dataset,
    int images,
    int neighbours,
    int queries,
    String measure,
    LossDistance distance,
    List<String> models,
    List<SimilarityMatrix> matrices) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<ModelSimilarity> JSON =
      new VersionedJson<>(
          ModelSimilarity.class, FORMAT_VERSION, "there is no such file; run `evaluate` first");

  public ModelSimilarity {
    Objects.requireNonNull(dataset, "dataset");
    measure = measure == null ? NormalisedRPrecision.ID : measure;
    distance = distance == null ? LossDistance.EUCLIDEAN : distance;
    models = List.copyOf(models);
    matrices = List.copyOf(matrices);
  }

  /** The file of a dataset. */
  public static Path file(DatasetFolder dataset) {
    return dataset.evaluation().resolve("likeness.json");
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
  public static ModelSimilarity read(Path file) {
    return JSON.read(file);
  }
}
