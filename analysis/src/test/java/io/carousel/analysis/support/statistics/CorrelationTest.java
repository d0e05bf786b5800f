package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final double[] X = {1, 2, 3, 4, 5};
  private static final double[] Y = {2, 1, 4, 3, 7};

  @Test
  void pearsonsIsThatOfTheDefinition() {
    // Sums of products and squares by hand: 12 / sqrt(10 * 21.2).
    assertEquals(12 / Math.sqrt(212), Correlation.pearson(X, Y).coefficient(), 1e-12);
  }

  @Test
  void spearmansIsThatOfTheRanks() {
    assertEquals(0.8, Correlation.spearman(X, Y).coefficient(), 1e-12);
    assertEquals(
        1, Correlation.spearman(X, new double[] {1, 10, 11, 1e6, 1e9}).coefficient(), 1e-12);
  }

  @Test
  void equalValuesShareTheirRank() {
    // Ranks 1.5, 1.5, 3 against 1, 2, 3.
    assertEquals(
        1.5 / Math.sqrt(1.5 * 2),
        Correlation.spearman(new double[] {0, 0, 1}, new double[] {1, 2, 3}).coefficient(),
        1e-12);
  }

  @Test
  void thePValueIsThatOfStudentsT() {
    // t = 0.8 sqrt(3) / 0.6 = 2.309 with three degrees of freedom: 0.1041, as tables have it.
    assertEquals(0.1041, Correlation.spearman(X, Y).p(), 1e-4);
  }

  @Test
  void whatCannotBeComparedIsNotANumber() {
    assertTrue(Double.isNaN(Correlation.pearson(X, new double[5]).coefficient()));
    assertTrue(Double.isNaN(Correlation.pearson(new double[] {1}, new double[] {1}).coefficient()));
    assertTrue(Double.isNaN(new Correlation(1, 2).p()));
    assertEquals(0, Correlation.pearson(X, X).p(), 1e-12);
  }
}
