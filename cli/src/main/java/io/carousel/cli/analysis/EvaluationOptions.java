package io.carousel.cli.analysis;

import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.evaluation.PropertyColumns;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.Measures;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.cli.options.CountConverter;
import io.carousel.cli.options.DistanceConverter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How embeddings are measured. */
public final class EvaluationOptions {

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      split = ",",
      defaultValue = NormalisedRPrecision.ID,
      converter = MeasureConverter.class,
      completionCandidates = MeasureConverter.Words.class,
      description =
          "What to measure by: ${COMPLETION-CANDIDATES}, or "
              + MeasureConverter.ALL
              + "; several with commas between them.")
  private List<String> measures;

  @Option(
      names = "--distance",
      paramLabel = "NAME",
      defaultValue = "euclidean",
      converter = DistanceConverter.class,
      completionCandidates = DistanceConverter.Words.class,
      description =
          "Distance by which images are neighbours: ${COMPLETION-CANDIDATES}. By dot-product every"
              + " pair of images is measured, which takes many times as long.")
  private LossDistance distance;

  @Option(
      names = "--max-neighbours",
      paramLabel = "N|none",
      defaultValue = "" + NormalisedRPrecision.PAPER_MAX_NEIGHBOURS,
      converter = NeighbourCap.Converter.class,
      description =
          "The most neighbours that nr_prec looks at for an image; none for as many as there are.")
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
      names = "--leave-out",
      paramLabel = "COLUMN",
      showDefaultValue = Visibility.NEVER,
      description = "A column that is not measured; may be given again. Default: none.")
  private Set<String> leftOut = Set.of();

  @Option(
      names = "--permutations",
      paramLabel = "N",
      defaultValue = "" + EvaluationSettings.DEFAULT_PERMUTATIONS,
      converter = CountConverter.class,
      description =
          "Run N permutations of the levels, and mark the scores that at most 1 %% of them reach; 0"
              + " for no test.")
  private Integer permutations;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + EvaluationSettings.DEFAULT_SEED,
      description = "Seed of the bootstrap and of the permutations.")
  private long seed;

  /** What was chosen. */
  public EvaluationSettings settings() {
    List<Measure> chosen =
        Measures.all(cap.most()).stream()
            .filter(
                measure ->
                    measures.contains(measure.info().id())
                        || measures.contains(MeasureConverter.ALL))
            .toList();
    return new EvaluationSettings(
        chosen,
        distance,
        new PropertyColumns(bins, leftOut),
        EvaluationSettings.DEFAULT_REPLICATES,
        permutations,
        seed);
  }
}
