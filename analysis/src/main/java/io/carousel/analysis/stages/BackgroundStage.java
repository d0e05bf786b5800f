package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.backgrounds.BackgroundJob;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What another background does to retrieval, as a stage. In a dataset that is not of the design
 * background-swap there is nothing to measure, and it writes nothing.
 */
public final class BackgroundStage extends UndividedStage {

  private final DatasetFolder dataset;
  private final LossDistance distance;
  private final Supplier<EmbeddingScope> scope;

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param distance which images are near
   * @param scope which embeddings; asked when the stage runs
   */
  public BackgroundStage(
      DatasetFolder dataset, LossDistance distance, Supplier<EmbeddingScope> scope) {
    super("backgrounds", dataset.root());
    this.dataset = dataset;
    this.distance = distance;
    this.scope = scope;
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.manifest(), dataset.samples(), dataset.embeddings());
  }

  @Override
  public List<Path> outputs() {
    return job(Progress.silent()).applies()
        ? List.of(BackgroundEffect.file(dataset), BackgroundEffect.table(dataset))
        : List.of();
  }

  @Override
  public String fingerprint() {
    Fingerprint hash =
        new Fingerprint()
            .with("format", BackgroundEffect.FORMAT_VERSION)
            .with("distance", distance);
    if (Files.isDirectory(dataset.embeddings())) {
      hash.with("left out", EmbeddedModels.leftOut(dataset, scope.get()));
    }
    return hash.withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .hash();
  }

  private BackgroundJob job(Progress progress) {
    return new BackgroundJob(dataset, distance, scope.get(), progress);
  }

  @Override
  protected Outcome write(Progress progress) {
    if (job(progress).applies()) {
      job(progress).run();
    }
    return Outcome.DONE;
  }
}
