package io.carousel.analysis.embeddings.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.support.json.FormatVersion;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How strongly the embeddings of every model cluster by every property: {@code
 * evaluation/nr_prec.json}, the table of the paper.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param images number of images
 * @param maxNeighbours the most neighbours that were looked at for an image (1,023 in the paper);
 *     null for as many as there are
 * @param properties every property column that was measured, constant ones included, in column
 *     order
 * @param bins into how many classes columns of numbers were divided, by name; the others have a
 *     class for each text
 * @param models one row a model: the untrained network first, then by name
 */
public record Evaluation(
    int formatVersion,
    String dataset,
    int images,
    Integer maxNeighbours,
    List<String> properties,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> bins,
    List<ModelScores> models) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  public Evaluation {
    properties = List.copyOf(properties);
    bins = bins == null ? Map.of() : Map.copyOf(bins);
    models = List.copyOf(models);
  }

  /** An evaluation of columns none of which was binned. */
  public Evaluation(
      int formatVersion,
      String dataset,
      int images,
      Integer maxNeighbours,
      List<String> properties,
      List<ModelScores> models) {
    this(formatVersion, dataset, images, maxNeighbours, properties, Map.of(), models);
  }

  /** Where the evaluation of a dataset lies. */
  public static Path file(DatasetFolder dataset) {
    return dataset.evaluation().resolve("nr_prec.json");
  }

  /** Writes the evaluation as JSON, whole or not at all. */
  public void write(Path file) {
    JsonFile.write(file, this);
  }

  /**
   * Reads an evaluation.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Evaluation read(Path file) {
    Evaluation evaluation =
        JsonFile.read(file, Evaluation.class, "there is no such file; run carousel evaluate first");
    FormatVersion.check(file, evaluation.formatVersion, FORMAT_VERSION);
    return evaluation;
  }
}
