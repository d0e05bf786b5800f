package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

  @Test
  void whatBothShareCancels() {
    Random random = new Random(1);
    double[] shared = random.doubles(1000).map(v -> 100 * v).toArray();
    double[] first = new double[1000];
    Arrays.setAll(first, i -> shared[i] + 1 + 0.1 * random.nextGaussian());
    PairedBootstrap test = PairedBootstrap.of(1, first, shared).orElseThrow();
    assertEquals(0.8, test.interval().low(), 0.03);
    assertEquals(1.2, test.interval().high(), 0.03);
    assertTrue(test.p() < 1e-20);
  }

  @Test
  void theProbabilityIsThatOfTheNormalDistribution() {
    double[] first = new double[200];
    // A deviation of 1 around 0, but for rounding: 1.96 of it is exceeded in 5 % of cases.
    Arrays.setAll(first, i -> (i % 2 == 0 ? 1 : -1) * Math.sqrt(199.0 / 200));
    double p = PairedBootstrap.of(1.959964, first, new double[200]).orElseThrow().p();
    assertEquals(0.05, p, 1e-6);
  }

  @Test
  void noDifferenceAtAllIsNone() {
    double[] same = new double[100];
    assertEquals(1, PairedBootstrap.of(0, same, same).orElseThrow().p());
  }

  @Test
  void fewOrUndefinedReplicatesSayNothing() {
    assertTrue(PairedBootstrap.of(1, new double[99], new double[99]).isEmpty());
    double[] undefined = new double[200];
    undefined[7] = Double.NaN;
    assertTrue(PairedBootstrap.of(1, undefined, new double[200]).isEmpty());
  }
}
