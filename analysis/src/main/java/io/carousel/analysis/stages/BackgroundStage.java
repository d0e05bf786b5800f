package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.backgrounds.BackgroundJob;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What another background does to retrieval, as a stage. In a dataset that is not of the design
 * background-swap there is nothing to measure, and it writes nothing.
 */
public final class BackgroundStage extends DesignStage {

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param distance which images are near
   * @param scope which embeddings; asked when the stage runs
   */
  public BackgroundStage(
      DatasetFolder dataset, LossDistance distance, Supplier<EmbeddingScope> scope) {
    super("backgrounds", BackgroundEffect.FORMAT_VERSION, dataset, distance, scope);
  }

  @Override
  public List<Path> outputs() {
    return job(Progress.silent()).applies()
        ? List.of(BackgroundEffect.file(dataset()), BackgroundEffect.table(dataset()))
        : List.of();
  }

  private BackgroundJob job(Progress progress) {
    return new BackgroundJob(dataset(), distance(), scope(), progress);
  }

  @Override
  protected Outcome write(Progress progress) {
    BackgroundJob job = job(progress);
    if (job.applies()) {
      job.run();
    }
    return Outcome.DONE;
  }
}
