package io.carousel.cli;

import io.carousel.analysis.evaluation.EvaluationJob;
import io.carousel.analysis.measure.NormalisedRPrecision;
import io.carousel.analysis.table.LossTable;
import io.carousel.analysis.table.TextTable;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How embeddings are measured. */
final class EvaluationOptions {

  private static final int TABLE_WIDTH = 100;

  @Option(
      names = "--max-neighbours",
      paramLabel = "N|none",
      defaultValue = "" + NormalisedRPrecision.PAPER_MAX_NEIGHBOURS,
      converter = NeighbourCap.Converter.class,
      description = "The most neighbours to look at for an image; none for as many as there are.")
  private NeighbourCap cap;

  /** Measures every embedding by every property, and prints the table. */
  void evaluate(DatasetFolder dataset, Progress progress, PrintWriter out) {
    new EvaluationJob(dataset, cap.most(), progress).run();
    out.println();
    out.println(new TextTable(TABLE_WIDTH).of(LossTable.read(dataset)));
    out.flush();
  }
}
