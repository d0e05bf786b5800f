package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.KnownLoss;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the record that training leaves beside a model says of it.
 *
 * @param loss the loss's name
 * @param fold the fold that was held out
 * @param data what it was trained on
 */
record TrainingFile(String loss, Integer fold, Data data) {

  private static final String NAME = "training.json";

  /**
   * What a model was trained on.
   *
   * @param dataset the dataset's name
   */
  record Data(String dataset) {}

  TrainingFile {
    if (loss == null || data == null) {
      throw new IllegalArgumentException("no loss, or no data");
    }
  }

  /**
   * The record in a folder, if there is one.
   *
   * @throws InvalidInputException if it is no such record
   */
  static Optional<TrainingFile> in(Path folder) {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file)
        ? Optional.of(JsonFile.read(file, TrainingFile.class, "there is no such file"))
        : Optional.empty();
  }

  /** How the model was trained; of a loss that is not in the catalogue, no more than its name. */
  LossInfo info(LossCatalogue catalogue) {
    return catalogue
        .named(loss)
        .map(this::known)
        .orElse(new LossInfo(loss, null, null, null, data.dataset(), fold));
  }

  private LossInfo known(KnownLoss known) {
    return new LossInfo(
        known.name(), known.year(), known.family(), known.distance(), data.dataset(), fold);
  }
}
