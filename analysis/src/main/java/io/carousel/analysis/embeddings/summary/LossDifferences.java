package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Losses against each other by one measure: {@code evaluation/<measure>-differences.json}. Images
 * are drawn anew and the same for both losses, so that what makes an image hard for both counts for
 * neither. That tells whether these networks differ, on other images of the kind; another training
 * of the same losses is not drawn.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param measure the measure's id
 * @param replicates how many bootstrap replicates the intervals are from
 * @param groups the groups of properties that the dataset varies
 * @param byProperty every two losses by every property
 * @param byGroup every two losses by every group
 */
public record LossDifferences(
    int formatVersion,
    String measure,
    int replicates,
    List<GroupScores> groups,
    List<LossDifference> byProperty,
    List<LossDifference> byGroup) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<LossDifferences> JSON =
      new VersionedJson<>(
          LossDifferences.class, FORMAT_VERSION, "there is no such file; run `evaluate` first");

  public LossDifferences {
    Objects.requireNonNull(measure, "measure");
    groups = List.copyOf(groups);
    byProperty = List.copyOf(byProperty);
    byGroup = List.copyOf(byGroup);
    if (groups.stream().map(group -> group.cells().size()).distinct().count() > 1) {
      throw new IllegalArgumentException("groups have different numbers of losses");
    }
  }

  /** Writes it as JSON, whole or not at all. */
  void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads it.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static LossDifferences read(Path file) {
    return JSON.read(file);
  }
}
