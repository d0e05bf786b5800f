package io.carousel.analysis.saliency.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTest {

  @Test
  void itIsThatOfMathToTwoRoundings() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double x = Math.exp(-40 * random.nextDouble());
      double expected = Math.log(x);
      assertEquals(expected, Logarithm.of(x), 2 * Math.ulp(expected) + 1e-15, "of " + x);
    }
  }

  @Test
  void itIsExactWhereDistributionsOfATestAre() {
    assertEquals(0, Logarithm.of(1));
    assertEquals(Math.log(2), Logarithm.of(2));
    assertEquals(-2 * Math.log(2), Logarithm.of(0.25));
  }

  @Test
  void nothingTimesItIsNothingAndWhatIsNoNumberStaysNone() {
    assertEquals(0, 0 * Logarithm.of(0), 0);
    assertTrue(Double.isNaN(Double.NaN * Logarithm.of(Double.NaN)));
  }
}
