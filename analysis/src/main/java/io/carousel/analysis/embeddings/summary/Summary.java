package io.carousel.analysis.embeddings.summary;

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
import java.util.Objects;

/**
 * The paper's table by one measure: {@code evaluation/<measure>-summary.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param images number of images
 * @param measure what the scores are
 * @param distance which images are near
 * @param properties every property column, constant ones included, in column order
 * @param chance the score of each property that is to be expected if levels are permuted among the
 *     images; null where the measure is not defined. Empty in files of version 1
 * @param losses one row a loss: the untrained network first, then by family, year and name
 * @param families one row a family that has a trained loss, by name
 * @param comparisons every two families by every property that both have values for, by families
 *     and then in the order of the properties
 */
public record Summary(
    int formatVersion,
    String dataset,
    int images,
    MeasureInfo measure,
    LossDistance distance,
    List<String> properties,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> chance,
    List<LossRow> losses,
    List<FamilyRow> families,
    List<FamilyComparison> comparisons) {

  /**
   * The format version that this code writes, and the newest that it reads. Version 1 was for
   * Normalised R-Precision and Euclidean distance only, and had the cap as {@code max_neighbours}.
   */
  public static final int FORMAT_VERSION = 2;

  private static final VersionedJson<Summary> JSON =
      new VersionedJson<>(
          Summary.class, FORMAT_VERSION, "there is no such file; run `evaluate` first");

  public Summary {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(distance, "distance");
    properties = List.copyOf(properties);
    // It may hold null, which List.copyOf refuses.
    chance = chance == null ? List.of() : Collections.unmodifiableList(chance);
    losses = List.copyOf(losses);
    families = List.copyOf(families);
    comparisons = List.copyOf(comparisons);
  }

  /** A summary of any version. */
  @JsonCreator
  static Summary ofAnyVersion(
      @JsonProperty("format_version") int formatVersion,
      @JsonProperty("dataset") String dataset,
      @JsonProperty("images") int images,
      @JsonProperty("max_neighbours") Integer maxNeighbours,
      @JsonProperty("measure") MeasureInfo measure,
      @JsonProperty("distance") LossDistance distance,
      @JsonProperty("properties") List<String> properties,
      @JsonProperty("chance") List<Double> chance,
      @JsonProperty("losses") List<LossRow> losses,
      @JsonProperty("families") List<FamilyRow> families,
      @JsonProperty("comparisons") List<FamilyComparison> comparisons) {
    return new Summary(
        formatVersion,
        dataset,
        images,
        measure == null ? NormalisedRPrecision.withCap(maxNeighbours).info() : measure,
        distance == null ? LossDistance.EUCLIDEAN : distance,
        properties,
        chance,
        losses,
        families,
        comparisons);
  }

  /** Writes the summary as JSON, whole or not at all. */
  public void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads a summary.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Summary read(Path file) {
    Summary summary = JSON.read(file);
    if (!summary.isWhole()) {
      throw new InvalidInputException(
          file.toString(), "lacks its dataset, or cells of a row; run `evaluate` again");
    }
    return summary;
  }

  /** Whether every row has a cell for every property. */
  private boolean isWhole() {
    int columns = properties.size();
    return dataset != null
        && (chance.isEmpty() || chance.size() == columns)
        && losses.stream().allMatch(row -> row.cells().size() == columns)
        && families.stream().allMatch(row -> row.cells().size() == columns);
  }
}
