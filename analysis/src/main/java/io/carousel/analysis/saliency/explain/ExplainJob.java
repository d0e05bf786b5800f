package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
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
   * A job on one dataset.
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

  /**
   * Makes the maps of the shard that are not there yet. A model whose files are wrong, or that has
   * no gradients, is left out and does not stop the others.
   *
   * @return what became of the models
   * @throws InvalidInputException if images are missing or damaged, or all models were left out
   * @throws JobFailedException if the engine fails, or the disk is full
   */
  public ExplainResult run(List<LossModel> models) {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    List<Integer> wanted = frames.stream().filter(settings.shard()::holds).toList();
    List<String> made = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (LossModel model : models) {
      try {
        SaliencyOrigin origin = origin(model, fingerprint, frames.size());
        Path file =
            SaliencyFile.path(
                dataset, explainer.method().folder(), model.fileName(), settings.shard());
        if (isDone(file, origin)) {
          kept.add(model.name());
        } else {
          run.explain(model, wanted, file, origin);
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
    int side = models.stream().mapToInt(model -> model.preprocessing().crop()).max().orElseThrow();
    List<String> notes = SmallImages.note(dataset, wanted, side).stream().toList();
    return new ExplainResult(made, kept, files, wanted, notes, warnings);
  }

  private SaliencyOrigin origin(LossModel model, DatasetFingerprint fingerprint, int images) {
    try {
      LossInfo loss = model.loss();
      return new SaliencyOrigin(
          SaliencyOrigin.FORMAT_VERSION,
          model.name(),
          loss,
          model.provenance().toString(),
          distance(loss),
          explainer.method(),
          fingerprint,
          images,
          model.preprocessing().crop(),
          model.preprocessing().size(),
          settings.bits(),
          settings.shard());
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

  private static boolean isDone(Path file, SaliencyOrigin origin) {
    if (!Files.exists(file)) {
      return false;
    }
    try (SaliencyFile there = SaliencyFile.open(file)) {
      return there.origin().of(there.origin().shard()).equals(origin);
    }
  }
}
