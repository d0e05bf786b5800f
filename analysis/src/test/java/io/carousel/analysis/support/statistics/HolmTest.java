package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void theSmallestIsMultipliedByTheirNumberAndTheNextByOneFewer() {
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.correct(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-15);
  }

  @Test
  void noneIsAboveOne() {
    assertArrayEquals(new double[] {1, 1}, Holm.correct(new double[] {0.6, 0.9}));
    assertArrayEquals(new double[0], Holm.correct(new double[0]));
  }
}
