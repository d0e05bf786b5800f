package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class OneWayTest {

  @Test
  void threeGroupsGiveWhatSciPyGives() {
    double[] values = {6, 8, 4, 5, 3, 4, 8, 12, 9, 11, 6, 8, 13, 9, 11, 8, 7, 12};
    int[] groups = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
    OneWay test = OneWay.of(values, groups);
    assertEquals(0.5526315789473685, test.etaSquared(), 1e-12);
    assertEquals(0.0023987773293929083, test.p(), 1e-12);
  }

  @Test
  void valuesThatAreNoneDoNotCount() {
    assertEquals(
        OneWay.of(new double[] {1, 2, 4, 5}, new int[] {0, 0, 1, 1}),
        OneWay.of(new double[] {1, Double.NaN, 2, 4, 5}, new int[] {0, 2, 0, 1, 1}));
  }

  @Test
  void groupsThatExplainAllLeaveNothingToChance() {
    OneWay test = OneWay.of(new double[] {1, 1, 3, 3}, new int[] {0, 0, 1, 1});
    assertEquals(1, test.etaSquared());
    assertEquals(0, test.p());
  }

  @Test
  void whatHasNoVarianceIsNotTested() {
    assertNull(OneWay.of(new double[] {2, 2, 2}, new int[] {0, 1, 1}));
    assertNull(OneWay.of(new double[] {1, 2, 3}, new int[] {0, 0, 0}));
    assertNull(OneWay.of(new double[] {1, 2, 3}, new int[] {0, 1, 2}));
    assertNull(OneWay.of(new double[] {Double.NaN, Double.NaN}, new int[] {0, 1}));
  }
}
