package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.support.json.FormatVersion;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * The paper's table: {@code evaluation/summary.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param images number of images
 * @param maxNeighbours the most neighbours that were looked at for an image (1,023 in the paper);
 *     null for as many as there are
 * @param properties every property column, constant ones included, in column order
 * @param losses one row a loss: the untrained network first, then by family, year and name
 * @param families one row a family that has a trained loss, by name
 * @param comparisons every two families by every property that both have values for, by families
 *     and then in the order of the properties
 */
public record Summary(
    int formatVersion,
    String dataset,
    int images,
    Integer maxNeighbours,
    List<String> properties,
    List<LossRow> losses,
    List<FamilyRow> families,
    List<FamilyComparison> comparisons) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  public Summary {
    properties = List.copyOf(properties);
    losses = List.copyOf(losses);
    families = List.copyOf(families);
    comparisons = List.copyOf(comparisons);
  }

  /** Where the summary of a dataset lies. */
  public static Path file(DatasetFolder dataset) {
    return dataset.evaluation().resolve("summary.json");
  }

  /** Writes the summary as JSON, whole or not at all. */
  public void write(Path file) {
    JsonFile.write(file, this);
  }

  /**
   * Reads a summary.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Summary read(Path file) {
    Summary summary =
        JsonFile.read(file, Summary.class, "there is no such file; run carousel evaluate first");
    FormatVersion.check(file, summary.formatVersion, FORMAT_VERSION);
    return summary;
  }
}
