package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.measures.MeanAveragePrecisionAtR;
import io.carousel.analysis.embeddings.measures.PrecisionAtOne;
import io.carousel.analysis.embeddings.measures.RPrecision;
import io.carousel.analysis.reporting.table.AccuracyColumns;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.dataset.DatasetFolder;
import java.util.List;
import java.util.Optional;

/**
 * What a report about a study is made from, beside its probe.
 *
 * @param results what was found
 * @param unseen the dataset of the unseen classes, evaluated by the measures of accuracy
 * @param explained the dataset of the probe's images that were explained; empty if none were
 */
public record StudySource(
    StudyResults results, DatasetFolder unseen, Optional<DatasetFolder> explained) {

  /** The heads of the columns of accuracy. Precision@1 goes by the name that most papers use. */
  private static final List<String> HEADS = List.of("Recall@1", "R-Precision", "MAP@R");

  /**
   * The study's table: accuracy, then the properties.
   *
   * @param probe the evaluated dataset that networks were probed with
   * @throws io.carousel.job.InvalidInputException if a dataset was not evaluated
   */
  public LossTable table(DatasetFolder probe) {
    return with(LossTable.readAll(probe).get(0));
  }

  LossTable with(LossTable properties) {
    List<LossTable> accuracy =
        List.of(new PrecisionAtOne(), new RPrecision(), new MeanAveragePrecisionAtR()).stream()
            .map(measure -> EvaluationFiles.of(unseen, measure.info().id()))
            .map(LossTable::read)
            .toList();
    return properties.with(HEADS, accuracy, failed(), images());
  }

  private String images() {
    return "%,d images of %d classes that training never saw"
        .formatted(results.data().unseenImages(), results.data().unseenClasses());
  }

  private List<AccuracyColumns.Failed> failed() {
    List<StudyRun> failed = results.noBetterThanUntrained();
    return StudyLoss.of(results.leastTied()).stream()
        .filter(loss -> loss.runs().stream().anyMatch(failed::contains))
        .map(
            loss ->
                new AccuracyColumns.Failed(
                    loss.info().loss(),
                    loss.runs().stream().filter(failed::contains).count(),
                    loss.runs().size()))
        .toList();
  }
}
