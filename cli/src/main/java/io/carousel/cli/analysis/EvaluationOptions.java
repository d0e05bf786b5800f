package io.carousel.cli.analysis;

import io.carousel.analysis.embeddings.displacement.DisplacementJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.evaluation.PropertyColumns;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.similarity.SimilarityJob;
import io.carousel.analysis.embeddings.summary.SummaryJob;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TextTable;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How embeddings are measured. */
public final class EvaluationOptions {

  private static final int TABLE_WIDTH = 100;
  private static final long SEED = 0;

  @Option(
      names = "--max-neighbours",
      paramLabel = "N|none",
      defaultValue = "" + NormalisedRPrecision.PAPER_MAX_NEIGHBOURS,
      converter = NeighbourCap.Converter.class,
      description = "The most neighbours to look at for an image; none for as many as there are.")
  private NeighbourCap cap;

  @Option(
      names = "--bins",
      paramLabel = "COLUMN=N",
      showDefaultValue = Visibility.NEVER,
      description =
          "Divide a column of numbers into N classes of equal size; may be given again. Default:"
              + " a class for each value.")
  private Map<String, Integer> bins = Map.of();

  @Option(
      names = "--permutations",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Deal the levels out by chance N times, to see what chance gives; takes N times as long.")
  private int permutations;

  /**
   * Measures every embedding by every property, summarises by loss and family, compares the models
   * and, in a one-at-a-time dataset, the changes; then prints the table.
   */
  public void evaluate(DatasetFolder dataset, Progress progress, PrintWriter out) {
    EvaluationSettings settings =
        new EvaluationSettings(
            cap.most(),
            new PropertyColumns(bins, Set.of()),
            EvaluationSettings.DEFAULT_REPLICATES,
            permutations,
            SEED);
    new EvaluationJob(dataset, settings, progress).run();
    new SummaryJob(dataset).run();
    new SimilarityJob(dataset, SimilarityJob.DEFAULT_NEIGHBOURS, progress).run();
    DisplacementJob movement = new DisplacementJob(dataset);
    if (movement.applies()) {
      movement.run();
    }
    out.println();
    out.println(new TextTable(TABLE_WIDTH).of(LossTable.read(dataset)));
    out.flush();
  }
}
