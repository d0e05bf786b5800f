package io.carousel.analysis.embeddings.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.support.statistics.Interval;

/**
 * How strongly one model's embeddings cluster by one property: a cell of the table.
 *
 * @param value the Normalised R-Precision, in standard deviations above chance; 0 is chance. Null
 *     where it is not defined, because every image has the same level
 * @param queries the number of images that it is a mean over: those that share their level with at
 *     least one other image
 * @param interval the 95 % bootstrap interval of the value, over images; null where there is no
 *     value, or it was not asked for
 * @param permutationP how likely a value as great would be, were the levels dealt out to the images
 *     at random: the share of random deals that reach it, itself counted as one; null where there
 *     is no value, or it was not asked for
 */
public record Score(
    Double value,
    int queries,
    @JsonInclude(JsonInclude.Include.NON_NULL) Interval interval,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double permutationP) {

  /**
   * The least value that is significant: the normal distribution exceeds it in either direction
   * with a probability of 1 %, the level that the paper tests at.
   */
  public static final double SIGNIFICANT = 2.576;

  /** A value of which nothing more was asked. */
  public Score(Double value, int queries) {
    this(value, queries, null, null);
  }

  /** Whether the embeddings cluster by the property by more than chance, at the 1 % level. */
  public boolean significant() {
    return value != null && value >= SIGNIFICANT;
  }
}
