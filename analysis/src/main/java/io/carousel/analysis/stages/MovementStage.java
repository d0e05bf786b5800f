package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.displacement.DisplacementJob;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;

/**
 * How far embeddings move when one property changes, as a stage. In a dataset that is not
 * one-at-a-time there is nothing to measure, and it writes nothing.
 */
public final class MovementStage extends UndividedStage {

  private final DatasetFolder dataset;
  private final LossDistance distance;

  /**
   * The stage of a dataset that is embedded when it runs.
   *
   * @param distance how far embeddings have moved
   */
  public MovementStage(DatasetFolder dataset, LossDistance distance) {
    super("movement", dataset.root());
    this.dataset = dataset;
    this.distance = distance;
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.manifest(), dataset.samples(), dataset.embeddings());
  }

  @Override
  public List<Path> outputs() {
    return job().applies() ? List.of(EmbeddingDisplacement.file(dataset)) : List.of();
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .with("format", EmbeddingDisplacement.FORMAT_VERSION)
        .with("distance", distance)
        .withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .hash();
  }

  private DisplacementJob job() {
    return new DisplacementJob(dataset, distance);
  }

  @Override
  protected Outcome write(Progress progress) {
    if (job().applies()) {
      job().run();
    }
    return Outcome.DONE;
  }
}
