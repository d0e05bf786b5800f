package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void theIntervalIsWilsons() {
    // The formula, computed in Python.
    Proportion proportion = Proportion.of(15, 148);
    assertEquals(15 / 148.0, proportion.share());
    assertEquals(0.0624, proportion.interval().low(), 1e-4);
    assertEquals(0.1605, proportion.interval().high(), 1e-4);
  }

  @Test
  void noneAndAllEndAtTheShareItself() {
    assertEquals(0, Proportion.of(0, 10).interval().low());
    assertEquals(0.2775, Proportion.of(0, 10).interval().high(), 1e-4);
    assertEquals(1, Proportion.of(10, 10).interval().high());
    assertEquals(1 - 0.2775, Proportion.of(10, 10).interval().low(), 1e-4);
  }

  @Test
  void thereMustBeTrials() {
    assertThrows(IllegalArgumentException.class, () -> Proportion.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Proportion.of(3, 2));
  }
}
