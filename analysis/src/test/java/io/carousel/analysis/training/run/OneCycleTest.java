package io.carousel.analysis.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OneCycleTest {

  private static final OneCycle CYCLE = new OneCycle(0.01, 1000, 0.3);

  @Test
  void theRateRisesToItsHeightAndFallsToNextToNothing() {
    assertEquals(0.01 / 25, CYCLE.at(0), 1e-6);
    assertEquals(0.01, CYCLE.at(299), 1e-6);
    assertEquals(0.01, CYCLE.at(300), 1e-6);
    assertEquals(1e-6, CYCLE.at(999), 1e-7);
    for (int step = 1; step < 1000; step++) {
      assertEquals(step <= 300, CYCLE.at(step) > CYCLE.at(step - 1), "step " + step);
    }
  }

  @Test
  void aCycleWithoutWarmUpBeginsAtItsHeight() {
    OneCycle cycle = new OneCycle(0.01, 10, 0);
    assertTrue(cycle.at(0) > 0.009 && cycle.at(0) < 0.01);
  }

  @Test
  void aCycleOfOneStepHasARate() {
    assertTrue(new OneCycle(0.01, 1, 0.3).at(0) > 0);
    assertTrue(new OneCycle(0.01, 1, 1).at(0) > 0);
  }
}
