package io.carousel.analysis.stages;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.saliency.MethodNames;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.comparison.SaliencyComparisonJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.RecordedStage;
import java.nio.file.Path;
import java.util.List;

/** The comparison of saliency maps as a stage: a part is a run of neighbouring images. */
public final class CompareSaliencyStage extends RecordedStage {

  private final DatasetFolder dataset;
  private final String method;
  private final ModelChoice choice;

  /**
   * The stage of a dataset that is explained when it runs.
   *
   * @param method the folder of the maps: "smoothgrad"
   */
  public CompareSaliencyStage(DatasetFolder dataset, String method) {
    this(dataset, method, ModelChoice.ALL);
  }

  /**
   * The stage of a dataset that is explained when it runs.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param choice which models' maps are compared
   */
  public CompareSaliencyStage(DatasetFolder dataset, String method, ModelChoice choice) {
    super("compare-saliency-" + method, dataset.root());
    this.dataset = dataset;
    this.method = method;
    this.choice = choice;
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.samples(), dataset.saliency());
  }

  @Override
  public List<Path> outputs() {
    return List.of(
        SaliencyComparison.file(dataset, method),
        SaliencyComparisonJob.images(dataset, method),
        MatrixFiles.folder(dataset, method));
  }

  @Override
  public String fingerprint() {
    Fingerprint hash =
        new Fingerprint()
            .with("format", SaliencyComparison.FORMAT_VERSION)
            .with("bootstrap", SaliencyComparisonJob.DEFAULT_BOOTSTRAP)
            .withFile("samples", dataset.samples())
            .with("models", choice.only().stream().sorted().toList())
            .with("untrained", choice.untrained());
    MapFiles.addTo(hash, dataset, method);
    MethodNames.underOtherNoise(dataset, method)
        .forEach(folder -> MapFiles.addTo(hash, dataset, folder));
    return hash.hash();
  }

  private SaliencyComparisonJob job(Progress progress) {
    return new SaliencyComparisonJob(
        dataset, method, choice, SaliencyComparisonJob.DEFAULT_BOOTSTRAP, progress);
  }

  @Override
  public int mostParts() {
    return Math.max(1, job(Progress.silent()).images());
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    if (part.equals(Shard.WHOLE)) {
      return finish(job(progress).run());
    }
    job(progress).run(part, partFile(part));
    return Outcome.DONE;
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    Outcome outcome = Outcome.DONE;
    if (parts > 1) {
      outcome = finish(job(progress).merge(partFiles(parts)));
    }
    record(outputs());
    return outcome;
  }

  private Outcome finish(SaliencyComparisonJob.Result result) {
    MatrixFiles.write(result.comparison(), MatrixFiles.folder(dataset, method));
    return new Outcome(List.of(), result.warnings(), List.of());
  }
}
