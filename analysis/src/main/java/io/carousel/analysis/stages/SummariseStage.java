package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.embeddings.summary.SummaryJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;

/** The scores of one measure by loss and family, as a stage. */
public final class SummariseStage extends UndividedStage {

  private final EvaluationFiles files;

  /**
   * The stage of a dataset that is evaluated when it runs.
   *
   * @param measure the measure's id
   */
  public SummariseStage(DatasetFolder dataset, String measure) {
    super("summarise-" + measure, dataset.root());
    this.files = EvaluationFiles.of(dataset, measure);
  }

  @Override
  public List<Path> inputs() {
    return List.of(files.scores(), files.replicates());
  }

  @Override
  public List<Path> outputs() {
    return List.of(files.summary(), files.differences());
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .with("format", Summary.FORMAT_VERSION)
        .with("differences", LossDifferences.FORMAT_VERSION)
        .withFile("scores", files.scores())
        .withFile("replicates", files.replicates())
        .hash();
  }

  @Override
  protected Outcome write(Progress progress) {
    new SummaryJob(files).run();
    return Outcome.DONE;
  }
}
