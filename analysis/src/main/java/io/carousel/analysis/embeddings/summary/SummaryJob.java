package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.Replicates;
import io.carousel.job.InvalidInputException;
import java.util.List;

/** Makes the paper's table from the scores of all models by one measure. */
public final class SummaryJob {

  private final EvaluationFiles files;

  /** A job on one measure, by which a dataset was evaluated. */
  public SummaryJob(EvaluationFiles files) {
    this.files = files;
  }

  /**
   * Summarises and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there is no evaluation, or it is damaged
   */
  public Summary run() {
    Evaluation evaluation = Evaluation.read(files.scores());
    Replicates replicates = Replicates.read(files.existingReplicates(), evaluation);
    List<LossModels> losses = LossModels.all(evaluation);
    List<Family> families = Family.all(losses);
    Summary summary =
        new Summary(
            Summary.FORMAT_VERSION,
            evaluation.dataset(),
            evaluation.images(),
            evaluation.measure(),
            evaluation.distance(),
            evaluation.properties(),
            evaluation.chance(),
            losses.stream().map(loss -> loss.row(evaluation, replicates)).toList(),
            families.stream().map(family -> family.row(evaluation)).toList(),
            new Comparisons(evaluation, families).all());
    new PairedDifferences(evaluation, replicates, losses).all().write(files.differences());
    summary.write(files.summary());
    return summary;
  }
}
