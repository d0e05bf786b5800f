package io.carousel.analysis.embeddings.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How strongly the embeddings of every model cluster by every property, by one measure: {@code
 * evaluation/<measure>.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param images number of images
 * @param measure what the scores are
 * @param distance which images are near
 * @param properties every property column that was measured, constant ones included, in column
 *     order
 * @param chance the score of each property that is to be expected if levels are permuted among the
 *     images; null where the measure is not defined. Empty in files of version 1
 * @param bins into how many classes columns of numbers were divided, by name; the others have a
 *     class for each text
 * @param models one row a model: the untrained network first, then by name
 */
public record Evaluation(
    int formatVersion,
    String dataset,
    int images,
    MeasureInfo measure,
    LossDistance distance,
    List<String> properties,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> chance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> bins,
    List<ModelScores> models) {

  /**
   * The format version that this code writes, and the newest that it reads. Version 1 was for
   * Normalised R-Precision and Euclidean distance only, and had the cap as {@code max_neighbours}.
   */
  public static final int FORMAT_VERSION = 2;

  private static final VersionedJson<Evaluation> JSON =
      new VersionedJson<>(
          Evaluation.class, FORMAT_VERSION, "there is no such file; run `evaluate` first");

  public Evaluation {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(distance, "distance");
    properties = List.copyOf(properties);
    // It may hold null, which List.copyOf refuses.
    chance = chance == null ? List.of() : Collections.unmodifiableList(chance);
    bins = bins == null ? Map.of() : Map.copyOf(bins);
    models = List.copyOf(models);
  }

  /** An evaluation by Euclidean distance, of columns none of which was binned. */
  public Evaluation(
      int formatVersion,
      String dataset,
      int images,
      MeasureInfo measure,
      List<String> properties,
      List<ModelScores> models) {
    this(
        formatVersion,
        dataset,
        images,
        measure,
        LossDistance.EUCLIDEAN,
        properties,
        List.of(),
        Map.of(),
        models);
  }

  /** An evaluation of any version. */
  @JsonCreator
  static Evaluation ofAnyVersion(
      @JsonProperty("format_version") int formatVersion,
      @JsonProperty("dataset") String dataset,
      @JsonProperty("images") int images,
      @JsonProperty("max_neighbours") Integer maxNeighbours,
      @JsonProperty("measure") MeasureInfo measure,
      @JsonProperty("distance") LossDistance distance,
      @JsonProperty("properties") List<String> properties,
      @JsonProperty("chance") List<Double> chance,
      @JsonProperty("bins") Map<String, Integer> bins,
      @JsonProperty("models") List<ModelScores> models) {
    return new Evaluation(
        formatVersion,
        dataset,
        images,
        measure == null ? NormalisedRPrecision.withCap(maxNeighbours).info() : measure,
        distance == null ? LossDistance.EUCLIDEAN : distance,
        properties,
        chance,
        bins,
        models);
  }

  /** Writes the evaluation as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads an evaluation.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Evaluation read(Path file) {
    return JSON.read(file);
  }
}
