package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.evaluation.Score;

/**
 * How dark a cell is: not at all at chance and below, full at the table's highest score.
 *
 * @param highest the highest score of the table
 */
public record Shade(double highest) {

  /** The shade of a table's cells. */
  public static Shade of(LossTable table) {
    // Where nothing is significant, nothing has the full shade either.
    return new Shade(Math.max(table.highest(), Score.SIGNIFICANT));
  }

  /**
   * The shade of a score, from 0 to 1: logarithmic, for scores differ by orders of magnitude.
   *
   * @param score the score; null if it is not defined
   */
  public double of(Double score) {
    return score == null || score <= 0 ? 0 : Math.log1p(score) / Math.log1p(highest);
  }
}
