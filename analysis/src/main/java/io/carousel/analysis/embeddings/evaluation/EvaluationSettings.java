package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import java.util.List;

/**
 * What is measured and how surely.
 *
 * @param measures what embeddings are measured by, all in one pass over the distances; at least one
 * @param distance which images are near, Euclidean in the paper
 * @param columns which columns are properties, and which of them are binned
 * @param replicates how many bootstrap replicates the intervals are from; 0 for no intervals
 * @param permutations how often levels are permuted to see what chance gives; 0 for never
 * @param seed where random draws start from
 */
public record EvaluationSettings(
    List<Measure> measures,
    LossDistance distance,
    PropertyColumns columns,
    int replicates,
    int permutations,
    long seed) {

  /** Enough replicates for the ends of a 95 % interval to be steady. */
  public static final int DEFAULT_REPLICATES = 1000;

  /** The fewest permutations by which a score can be significant at the 1 % level. */
  public static final int DEFAULT_PERMUTATIONS = 99;

  /** Where random draws start from if nothing else is said. */
  public static final long DEFAULT_SEED = 0;

  public EvaluationSettings {
    measures = List.copyOf(measures);
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("nothing to measure by");
    }
    if (permutations < 0) {
      throw new IllegalArgumentException(permutations + " permutations");
    }
  }

  /** The paper's measure and distance, with intervals and without permutations. */
  public static EvaluationSettings ofPaper() {
    return of(List.of(NormalisedRPrecision.ofPaper()));
  }

  /** The paper's measure and distance, with intervals and permutations. */
  public static EvaluationSettings standard() {
    return new EvaluationSettings(
        List.of(NormalisedRPrecision.ofPaper()),
        LossDistance.EUCLIDEAN,
        PropertyColumns.ALL,
        DEFAULT_REPLICATES,
        DEFAULT_PERMUTATIONS,
        DEFAULT_SEED);
  }

  /** Some measures, and all else as in {@link #ofPaper}. */
  public static EvaluationSettings of(List<Measure> measures) {
    return new EvaluationSettings(
        measures, LossDistance.EUCLIDEAN, PropertyColumns.ALL, DEFAULT_REPLICATES, 0, DEFAULT_SEED);
  }
}
