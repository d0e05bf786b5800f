package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.embeddings.EmbeddingOrigin.Computation;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;

/** What one model has to do on one dataset. */
final class ModelTask {

  private final EmbeddingSettings settings;
  private final LossModel model;
  private final Provenance provenance;
  private final Precision precision;
  private final DatasetFingerprint fingerprint;
  private final int images;
  private final EmbeddingFiles finished;

  /**
   * @param fingerprint what the dataset is
   * @param images how many images it has
   * @throws InvalidInputException if the model's files cannot be read
   */
  ModelTask(
      DatasetFolder dataset,
      EmbeddingSettings settings,
      LossModel model,
      DatasetFingerprint fingerprint,
      int images) {
    this.settings = settings;
    this.model = model;
    this.provenance = model.provenance();
    this.precision = model.precision(settings.precision());
    this.fingerprint = fingerprint;
    this.images = images;
    EmbeddingFiles there = EmbeddingFiles.of(model, dataset.embeddings());
    this.finished = isDone(there) ? there : in(dataset.embeddings());
  }

  String model() {
    return model.name();
  }

  Preprocessing preprocessing() {
    return model.preprocessing();
  }

  /**
   * Whether the embeddings are there, of these images by these weights, with the precision that is
   * asked for or a better one.
   */
  boolean isDone() {
    return isDone(finished);
  }

  private boolean isDone(EmbeddingFiles files) {
    return files
        .readOrigin()
        .filter(there -> current(there).sameInput(there))
        .filter(there -> there.computation().precision().compareTo(precision) <= 0)
        .filter(there -> files.size() == EmbeddingFiles.wholeSize(there))
        .isPresent();
  }

  /** Writes down what is known by now of the loss of a model whose embeddings are there. */
  void updateLoss() {
    finished
        .readOrigin()
        .filter(there -> !model.loss().equals(there.loss()))
        .ifPresent(there -> current(there).write(finished.origin()));
  }

  private EmbeddingOrigin current(EmbeddingOrigin there) {
    return origin(there.dimensions(), there.computation());
  }

  /** Deletes what an older version has called otherwise and is not up to date. */
  void discardFormer() {
    EmbeddingFiles.former(model, finished.embeddings().getParent()).stream()
        .filter(former -> !former.equals(finished))
        .forEach(EmbeddingFiles::delete);
  }

  /** The model's files where all of its embeddings are to lie. */
  EmbeddingFiles finished() {
    return finished;
  }

  /** The model's files in another folder. */
  EmbeddingFiles in(Path folder) {
    return EmbeddingFiles.in(folder, model.fileName());
  }

  /** What says which weights these are. */
  Provenance provenance() {
    return provenance;
  }

  /**
   * Loads the network and opens its files, with what ended attempts had written of them. Reduced
   * precision is used only if it passes {@link PrecisionCheck}, else float32.
   *
   * @param probe the first images, preprocessed; not used with float32
   * @param count how many they are
   * @param warnings takes a line if the precision is not used
   * @param attempt has what is not whole yet
   * @param target the folder that the embeddings go to in the end
   * @param rows how many there are to be
   * @throws InvalidInputException if the model's files are wrong
   */
  EmbeddingRun start(
      float[] probe, int count, Consumer<String> warnings, Attempt attempt, Path target, int rows) {
    EmbeddingNetwork network = network(probe, count, warnings);
    try {
      Computation computation =
          new Computation(
              network.engine(),
              network.engineVersion(),
              network.device(),
              settings.batchSize(),
              network.precision());
      EmbeddingOrigin origin = origin(network.dimensions(), computation);
      EmbeddingFiles unfinished = in(attempt.folder());
      takeOver(attempt, unfinished, origin);
      EmbeddingWriter writer = EmbeddingWriter.open(unfinished, in(target), origin, rows);
      return new EmbeddingRun(model.name(), network, writer);
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /** Goes on with the longest that ended attempts have left of these embeddings. */
  private void takeOver(Attempt attempt, EmbeddingFiles unfinished, EmbeddingOrigin origin) {
    attempt.left().stream()
        .map(this::in)
        .filter(left -> left.rows(origin) > 0)
        .max(Comparator.comparingLong(left -> left.rows(origin)))
        .ifPresent(
            longest -> {
              try {
                Attempt.put(longest.embeddings(), unfinished.embeddings());
                Attempt.put(longest.origin(), unfinished.origin());
              } catch (IOException e) {
                throw new JobFailedException(
                    unfinished.embeddings()
                        + ": could not be written ("
                        + FileProblem.detail(e)
                        + ")",
                    e);
              }
            });
  }

  private EmbeddingNetwork network(float[] probe, int count, Consumer<String> warnings) {
    EmbeddingNetwork exact = model.load(settings.device(), Precision.FLOAT32);
    if (precision == Precision.FLOAT32) {
      return exact;
    }
    EmbeddingNetwork reduced = model.load(settings.device(), precision);
    PrecisionCheck check =
        new PrecisionCheck(
            exact.embed(probe, count), reduced.embed(probe, count), exact.dimensions());
    (check.passes() ? exact : reduced).close();
    if (!check.passes()) {
      warnings.accept(
          String.format(
              Locale.ROOT,
              "model %s: embedded with float32, as %s would be up to %.1f %% off and 1 %% may be",
              model.name(),
              precision,
              100 * check.worst()));
    }
    return check.passes() ? reduced : exact;
  }

  private EmbeddingOrigin origin(int dimensions, Computation computation) {
    return new EmbeddingOrigin(
        EmbeddingOrigin.FORMAT_VERSION,
        model.name(),
        model.loss(),
        provenance,
        model.preprocessing(),
        fingerprint,
        images,
        dimensions,
        computation);
  }
}
