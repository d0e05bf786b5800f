package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.Replicates;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.util.List;

/** Makes the paper's table from the scores of all models, and writes {@code summary.json}. */
public final class SummaryJob {

  private final DatasetFolder dataset;

  /** A job on one dataset, which has been evaluated. */
  public SummaryJob(DatasetFolder dataset) {
    this.dataset = dataset;
  }

  /**
   * Summarises and writes.
   *
   * @return what was written
   * @throws InvalidInputException if there is no evaluation, or it is damaged
   */
  public Summary run() {
    Evaluation evaluation = Evaluation.read(Evaluation.file(dataset));
    Replicates replicates = Replicates.read(Replicates.file(dataset), evaluation);
    List<Loss> losses = Loss.all(evaluation);
    List<Family> families = Family.all(losses);
    Summary summary =
        new Summary(
            Summary.FORMAT_VERSION,
            evaluation.dataset(),
            evaluation.images(),
            evaluation.maxNeighbours(),
            evaluation.properties(),
            losses.stream().map(loss -> loss.row(evaluation, replicates)).toList(),
            families.stream().map(family -> family.row(evaluation)).toList(),
            new Comparisons(evaluation, families).all());
    summary.write(Summary.file(dataset));
    return summary;
  }
}
