package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * What another background does to retrieval: {@code evaluation/backgrounds.json}.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param dataset the dataset's name
 * @param distance which images are near
 * @param backgrounds what each background is
 * @param scenes how many scenes stand before each of them
 * @param queries how many of these show a car that another scene shows too
 * @param chance what Recall@1 and R-Precision are if neighbours have nothing to do with the car,
 *     whatever the background
 * @param losses one row a loss: untrained networks first, then by family, year and name
 */
public record BackgroundEffect(
    int formatVersion,
    String dataset,
    LossDistance distance,
    List<String> backgrounds,
    int scenes,
    int queries,
    double chance,
    List<LossBackgrounds> losses) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final VersionedJson<BackgroundEffect> JSON =
      new VersionedJson<>(
          BackgroundEffect.class,
          FORMAT_VERSION,
          "there is no such file; run `evaluate` on a dataset of design background-swap first");

  public BackgroundEffect {
    backgrounds = List.copyOf(backgrounds);
    losses = List.copyOf(losses);
  }

  /** The file of a dataset. */
  public static Path file(DatasetFolder dataset) {
    return dataset.evaluation().resolve("backgrounds.json");
  }

  /** The same as a table for other programs. */
  public static Path table(DatasetFolder dataset) {
    return dataset.evaluation().resolve("backgrounds.csv");
  }

  /** How often the nearest of all images shares the background alone if it is any of them. */
  public double chanceOfBackground() {
    return (1 - chance) / backgrounds.size();
  }

  /** A loss's name as tables print it. */
  public String label(LossBackgrounds loss) {
    return LossLabel.of(
        loss.loss(), loss.trainedOn(), losses.stream().map(LossBackgrounds::loss).toList());
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
  public static BackgroundEffect read(Path file) {
    return JSON.read(file);
  }
}
