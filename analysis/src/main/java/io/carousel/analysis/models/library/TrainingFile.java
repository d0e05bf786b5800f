package io.carousel.analysis.models.library;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.KnownLoss;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.InvalidInputException;
import io.carousel.stage.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the record that training leaves beside a model says of it.
 *
 * @param loss the loss's name
 * @param fold the fold that was held out
 * @param folds into how many parts the training classes were divided
 * @param width columns of pixels of the images that it was trained with
 * @param height rows of pixels
 * @param seed where its weights, batches and augmentation started from
 * @param dimensions length of an embedding
 * @param lossParameters the loss's parameters
 * @param settings how it was trained
 * @param data what it was trained on
 * @param untrainedMapAtR MAP@R on the validation classes before training
 * @param epochs what every epoch came to
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 if none was better than no training
 */
record TrainingFile(
    String loss,
    Integer fold,
    Integer folds,
    Integer width,
    Integer height,
    Long seed,
    Integer dimensions,
    Map<String, Object> lossParameters,
    Map<String, Object> settings,
    Data data,
    Double untrainedMapAtR,
    List<Epoch> epochs,
    Integer bestEpoch) {

  private static final String NAME = "training.json";

  /**
   * What a model was trained on.
   *
   * @param dataset the dataset's name
   */
  record Data(String dataset) {}

  /**
   * One epoch.
   *
   * @param mapAtR MAP@R on the validation classes after it
   */
  record Epoch(double mapAtR) {}

  TrainingFile {
    if (loss == null || data == null) {
      throw new IllegalArgumentException("no loss, or no data");
    }
    epochs = epochs == null ? List.of() : List.copyOf(epochs);
    lossParameters =
        lossParameters == null ? Map.of() : Collections.unmodifiableMap(lossParameters);
    settings = settings == null ? Map.of() : Collections.unmodifiableMap(settings);
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

  /** The size of the images that the model was trained with, if the record says it. */
  Optional<ImageSize> inputSize() {
    return width == null || height == null
        ? Optional.empty()
        : Optional.of(new ImageSize(width, height));
  }

  /** How training went, in a few words: "epoch 21 of 25, MAP@R 0.310 from 0.080". */
  String course() {
    if (bestEpoch == null || epochs.isEmpty() || bestEpoch > epochs.size()) {
      return "not finished";
    }
    if (bestEpoch == 0) {
      return "learned nothing in %d epochs".formatted(epochs.size());
    }
    return String.format(
        Locale.ROOT,
        "epoch %d of %d, MAP@R %.3f from %.3f",
        bestEpoch,
        epochs.size(),
        epochs.get(bestEpoch - 1).mapAtR(),
        untrainedMapAtR == null ? Double.NaN : untrainedMapAtR);
  }

  /** How the model was trained; of a loss that is not in the catalogue, no more than its name. */
  LossInfo info(LossCatalogue catalogue) {
    return catalogue
        .named(loss)
        .map(this::known)
        .orElse(new LossInfo(loss, null, null, null, data.dataset(), fold))
        .ofRun(run(), seed);
  }

  /** What the folds and seeds of one training share, as a hash. */
  private String run() {
    return new Fingerprint()
        .with("folds", folds)
        .with("width", width)
        .with("height", height)
        .with("dimensions", dimensions)
        .with("loss", new TreeMap<>(lossParameters))
        .with("settings", new TreeMap<>(settings))
        .hash()
        .substring(0, 12);
  }

  private LossInfo known(KnownLoss known) {
    return new LossInfo(
        known.name(), known.year(), known.family(), known.distance(), data.dataset(), fold);
  }
}
