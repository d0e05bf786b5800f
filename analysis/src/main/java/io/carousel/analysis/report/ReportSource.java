package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Evaluation;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.SampleTable;
import java.nio.file.Files;
import java.util.Optional;

/**
 * All that a report is made from.
 *
 * @param folder the dataset's folder
 * @param manifest how the dataset came about; empty for one that Carousel did not render
 * @param samples the properties of every image
 * @param evaluation the scores
 * @param table the scores as people read them
 */
record ReportSource(
    DatasetFolder folder,
    Optional<Manifest> manifest,
    SampleTable samples,
    Evaluation evaluation,
    ScoreTable table) {

  static ReportSource read(DatasetFolder folder) {
    Evaluation evaluation = Evaluation.read(Evaluation.file(folder));
    Optional<Manifest> manifest =
        Files.exists(folder.manifest())
            ? Optional.of(Manifest.read(folder.manifest()))
            : Optional.empty();
    return new ReportSource(
        folder,
        manifest,
        SampleTable.read(folder.samples()),
        evaluation,
        ScoreTable.of(evaluation));
  }
}
