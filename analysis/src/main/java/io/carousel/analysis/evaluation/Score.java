package io.carousel.analysis.evaluation;

/**
 * How strongly one model's embeddings cluster by one property: a cell of the table.
 *
 * @param value the Normalised R-Precision, in standard deviations above chance; 0 is chance. Null
 *     where it is not defined, because every image has the same level
 * @param queries the number of images that it is a mean over: those that share their level with at
 *     least one other image
 */
public record Score(Double value, int queries) {

  /**
   * The least value that is significant: the normal distribution exceeds it in either direction
   * with a probability of 1 %, the level that the paper tests at.
   */
  public static final double SIGNIFICANT = 2.576;

  /** Whether the embeddings cluster by the property by more than chance, at the 1 % level. */
  public boolean significant() {
    return value != null && value >= SIGNIFICANT;
  }
}
