package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.displacement.DisplacementJob;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far embeddings move when one property changes, as a stage. In a dataset that is not
 * one-at-a-time there is nothing to measure, and it writes nothing.
 */
public final class MovementStage extends DesignStage {

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param distance how far embeddings have moved
   * @param scope which embeddings; asked when the stage runs
   */
  public MovementStage(
      DatasetFolder dataset, LossDistance distance, Supplier<EmbeddingScope> scope) {
    super("movement", EmbeddingDisplacement.FORMAT_VERSION, dataset, distance, scope);
  }

  @Override
  public List<Path> outputs() {
    return job().applies() ? List.of(EmbeddingDisplacement.file(dataset())) : List.of();
  }

  private DisplacementJob job() {
    return new DisplacementJob(dataset(), distance(), scope());
  }

  @Override
  protected Outcome write(Progress progress) {
    DisplacementJob job = job();
    if (job.applies()) {
      job.run();
    }
    return Outcome.DONE;
  }
}
