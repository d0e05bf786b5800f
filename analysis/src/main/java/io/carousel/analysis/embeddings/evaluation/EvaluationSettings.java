package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import java.util.OptionalInt;

/**
 * What is measured and how surely.
 *
 * @param maxNeighbours the most neighbours to look at for an image, {@link
 *     NormalisedRPrecision#PAPER_MAX_NEIGHBOURS} in the paper; empty for as many as there are
 * @param columns which columns are properties, and which of them are binned
 * @param replicates how many bootstrap replicates the intervals are from; 0 for no intervals
 * @param permutations how often levels are dealt out at random to see what chance gives; 0 for
 *     never, as it takes that many times as long
 * @param seed where random draws start from
 */
public record EvaluationSettings(
    OptionalInt maxNeighbours,
    PropertyColumns columns,
    int replicates,
    int permutations,
    long seed) {

  /** Enough replicates for the ends of a 95 % interval to be steady. */
  public static final int DEFAULT_REPLICATES = 1000;

  /** The default settings with a number of neighbours. */
  public static EvaluationSettings of(OptionalInt maxNeighbours) {
    return new EvaluationSettings(maxNeighbours, PropertyColumns.ALL, DEFAULT_REPLICATES, 0, 0);
  }
}
