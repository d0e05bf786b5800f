package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.measures.MeasureInfo;

/**
 * How dark a cell is: not at all at chance and worse, full at the table's best score.
 *
 * @param table the table
 * @param full the score of the full shade
 */
public record Shade(LossTable table, double full) {

  /** The shade of a table's cells. */
  public static Shade of(LossTable table) {
    MeasureInfo measure = table.measure();
    double best = table.best().orElse(0.0);
    // Where nothing is significant, nothing has the full shade either.
    return new Shade(
        table,
        measure.significant() == null || measure.reaches(best, measure.significant())
            ? best
            : measure.significant());
  }

  /**
   * The shade of a score, from 0 to 1.
   *
   * @param score the score; null if it is not defined
   * @param column the column that it stands in
   */
  public double of(Double score, int column) {
    double chance = table.chance(column);
    if (score == null || table.measure().reaches(chance, score)) {
      return 0;
    }
    double above = Math.abs(score - chance);
    double most = Math.abs(full - chance);
    return table.measure().numbers().logarithmic()
        ? Math.log1p(above) / Math.log1p(most)
        : above / most;
  }
}
