package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a saliency map of every image of a dataset by every model. Maps that are there already, of
 * the same images by the same weights in the same way, are left as they are, and a run that was
 * killed goes on where it stopped.
 */
public final class ExplainJob {

  private final DatasetFolder dataset;
  private final ExplainSettings settings;
  private final Explainer explainer;
  private final ExplanationRun run;

  /**
   * Prepares to explain a dataset's images.
   *
   * @param dataset the dataset; it needs {@code samples.csv} and every image
   * @param settings how to explain
   * @param progress hears of every image by every model
   */
  public ExplainJob(DatasetFolder dataset, ExplainSettings settings, Progress progress) {
    this.dataset = dataset;
    this.settings = settings;
    this.explainer = settings.explainer();
    this.run = new ExplanationRun(dataset, settings, explainer, progress);
  }

  /** The folder that the maps go to, in the dataset's folder of saliency. */
  public String folder() {
    return explainer.method().folder();
  }

  /** The method and its settings, as maps state it. */
  public String description() {
    return explainer.method().inWords();
  }

  /** Makes the maps of all images; see {@link #run(List, Shard)}. */
  public ExplainResult run(List<LossModel> models) {
    return run(models, Shard.WHOLE);
  }

  /**
   * Makes the maps of a shard that are not there yet. A model whose files are wrong, or that has no
   * gradients, is left out and does not stop the others.
   *
   * @param shard which images
   * @return what became of the models
   * @throws InvalidInputException if images are missing or damaged, or all models were left out
   * @throws JobFailedException if the engine fails, or the disk is full
   */
  public ExplainResult run(List<LossModel> models, Shard shard) {
    List<Integer> frames = frames();
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    List<Integer> wanted = frames.stream().filter(shard::holds).toList();
    List<String> made = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (LossModel model : models) {
      try {
        SaliencyOrigin origin = origin(model, fingerprint, frames.size(), shard);
        Path file = file(model, shard, origin);
        if (isDone(file, origin)) {
          SaliencyWriter.discardAttempts(file);
          kept.add(model.name());
        } else {
          run.explain(model, wanted, file, origin);
          discardFormer(model, shard);
          made.add(model.name());
        }
        files.add(file);
      } catch (UnusableModelException e) {
        warnings.add(
            "model " + model.name() + " is left out: " + e.getMessage().lines().findFirst().get());
      }
    }
    if (made.isEmpty() && kept.isEmpty()) {
      throw InvalidInputException.ofAll(warnings);
    }
    ImageSize seen =
        new ImageSize(
            models.stream().mapToInt(model -> model.preprocessing().width()).max().orElseThrow(),
            models.stream().mapToInt(model -> model.preprocessing().height()).max().orElseThrow());
    List<String> notes = SmallImages.note(dataset, wanted, seen).stream().toList();
    return new ExplainResult(made, kept, files, wanted, notes, warnings);
  }

  /** Whether the maps of a shard by all these models are there; false if one cannot be read. */
  public boolean isDone(List<LossModel> models, Shard shard) {
    List<Integer> frames = frames();
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    try {
      return models.stream()
          .allMatch(
              model -> isDone(model, shard, origin(model, fingerprint, frames.size(), shard)));
    } catch (UnusableModelException e) {
      return false;
    }
  }

  private List<Integer> frames() {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    return frames;
  }

  private SaliencyOrigin origin(
      LossModel model, DatasetFingerprint fingerprint, int images, Shard shard) {
    try {
      LossInfo loss = model.loss();
      return new SaliencyOrigin(
          model.name(),
          loss,
          model.provenance().toString(),
          distance(loss),
          explainer.method(),
          fingerprint,
          images,
          model.preprocessing().framing(),
          settings.bits(),
          shard);
    } catch (InvalidInputException e) {
      throw new UnusableModelException(e);
    }
  }

  private LossDistance distance(LossInfo loss) {
    if (settings.distance() != null) {
      return settings.distance();
    }
    return loss == null || loss.distance() == null ? LossDistance.EUCLIDEAN : loss.distance();
  }

  private boolean isDone(LossModel model, Shard shard, SaliencyOrigin origin) {
    return isDone(file(model, shard, origin), origin);
  }

  /**
   * Where a model's maps are, if they are in a file that an older version called otherwise, or go.
   */
  private Path file(LossModel model, Shard shard, SaliencyOrigin origin) {
    return model.formerFileNames().stream()
        .map(name -> SaliencyFile.path(dataset, explainer.method().folder(), name, shard))
        .filter(former -> isDone(former, origin))
        .findFirst()
        .orElseGet(
            () -> SaliencyFile.path(dataset, explainer.method().folder(), model.fileName(), shard));
  }

  /** Deletes maps that an older version has called otherwise and that are not up to date. */
  private void discardFormer(LossModel model, Shard shard) {
    for (String name : model.formerFileNames()) {
      Path former = SaliencyFile.path(dataset, explainer.method().folder(), name, shard);
      try {
        Files.deleteIfExists(former);
      } catch (IOException e) {
        throw new JobFailedException(
            former + ": could not be deleted (" + FileProblem.detail(e) + "); delete it by hand",
            e);
      }
    }
  }

  private static boolean isDone(Path file, SaliencyOrigin origin) {
    if (!Files.exists(file)) {
      return false;
    }
    SaliencyOrigin there = SaliencyFile.open(file).origin();
    return there.of(there.shard()).equals(origin);
  }
}
