package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.Replicates;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.embeddings.summary.SummaryJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;

/** The scores by loss and family, as a stage. */
public final class SummariseStage extends UndividedStage {

  private final DatasetFolder dataset;

  /** The stage of a dataset that is evaluated when it runs. */
  public SummariseStage(DatasetFolder dataset) {
    super("summarise", dataset.root());
    this.dataset = dataset;
  }

  @Override
  public List<Path> inputs() {
    return List.of(Evaluation.file(dataset), Replicates.file(dataset));
  }

  @Override
  public List<Path> outputs() {
    return List.of(Summary.file(dataset));
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .with("format", Summary.FORMAT_VERSION)
        .withFile("scores", Evaluation.file(dataset))
        .withFile("replicates", Replicates.file(dataset))
        .hash();
  }

  @Override
  protected Outcome write(Progress progress) {
    new SummaryJob(dataset).run();
    return Outcome.DONE;
  }
}
