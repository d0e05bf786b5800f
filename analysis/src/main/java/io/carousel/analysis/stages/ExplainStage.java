package io.carousel.analysis.stages;

import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.saliency.explain.ExplainJob;
import io.carousel.analysis.saliency.explain.ExplainResult;
import io.carousel.analysis.saliency.explain.ExplainSettings;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Explaining as a stage: a part is every n-th image by all models. Each part has files of its own,
 * which are read as one. Where models are left out, it is never current, so that each run says so.
 */
public final class ExplainStage implements Stage {

  private final DatasetFolder dataset;
  private final ExplainSettings settings;
  private final Supplier<FoundModels> library;

  /**
   * Explains the images of a dataset by every model that has gradients.
   *
   * @param dataset the dataset; when it runs, it needs {@code samples.csv} and every image
   * @param settings how to explain
   * @param library finds the models; asked when the stage runs
   */
  public ExplainStage(
      DatasetFolder dataset, ExplainSettings settings, Supplier<FoundModels> library) {
    this.dataset = dataset;
    this.settings = settings;
    this.library = library;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.samples(), dataset.images());
  }

  @Override
  public List<Path> outputs() {
    return List.of(folder());
  }

  /** The folder of the maps. */
  public Path folder() {
    return dataset.saliency().resolve(job(Progress.silent()).folder());
  }

  private ExplainJob job(Progress progress) {
    return new ExplainJob(dataset, settings, progress);
  }

  private List<Integer> frames() {
    return SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
  }

  @Override
  public String fingerprint() {
    Fingerprint hash =
        new Fingerprint()
            .with("dataset", DatasetFingerprint.of(dataset, frames()))
            .with("method", job(Progress.silent()).description())
            .with("distance", settings.distance())
            .with("bits", settings.bits());
    library
        .get()
        .models()
        .forEach(
            model -> {
              hash.with("model", model.name());
              try {
                hash.with("provenance", model.provenance());
              } catch (InvalidInputException e) {
                hash.with("provenance", null); // It is left out.
              }
            });
    return hash.hash();
  }

  @Override
  public boolean isCurrent() {
    return isDone(Shard.WHOLE);
  }

  @Override
  public int mostParts() {
    return Math.max(1, frames().size());
  }

  @Override
  public boolean isDone(Shard part) {
    FoundModels found = library.get();
    return found.broken().isEmpty() && job(Progress.silent()).isDone(found.models(), part);
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    return outcome(library.get(), part, progress).outcome();
  }

  /**
   * Runs a part and says which files it has.
   *
   * @return what became of the models, and what there is to say about it
   */
  public Explained outcome(FoundModels found, Shard part, Progress progress) {
    ExplainResult result = job(progress).run(found.models(), part);
    List<String> notes = new ArrayList<>();
    int kept = result.kept().size();
    if (kept > 0) {
      notes.add("kept: the maps of " + kept + " of " + found.models().size() + " models");
    }
    List<String> leftOut = new ArrayList<>(found.complaints());
    leftOut.addAll(result.warnings());
    return new Explained(result, new Outcome(notes, List.of(), leftOut));
  }

  /**
   * What a part gave.
   *
   * @param result what became of the models
   * @param outcome what there is to say about it
   */
  public record Explained(ExplainResult result, Outcome outcome) {}

  @Override
  public boolean needsMerge() {
    return false;
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    return Outcome.DONE;
  }
}
