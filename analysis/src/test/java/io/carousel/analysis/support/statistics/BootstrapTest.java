package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void theIntervalOfAMeanIsAsWideAsTheoryHasIt() {
    double[] values = new Random(1).doubles(400).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    Interval interval = Interval.of(new Bootstrap(4000, 7).means(new double[][] {values})[0]);
    double variance =
        Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    double halfWidth = 1.96 * Math.sqrt(variance / values.length);
    assertEquals(mean - halfWidth, interval.low(), 0.1 * halfWidth);
    assertEquals(mean + halfWidth, interval.high(), 0.1 * halfWidth);
  }

  @Test
  void theSameSeedDrawsTheSameItems() {
    double[] values = {1, 2, 4, 8};
    double[] doubled = {2, 4, 8, 16};
    double[][] both = new Bootstrap(50, 3).means(new double[][] {values, doubled});
    assertArrayEquals(Arrays.stream(both[0]).map(x -> 2 * x).toArray(), both[1]);
    double[] alone = new Bootstrap(50, 3).means(new double[][] {values})[0];
    assertArrayEquals(both[0], alone);
    assertNotEquals(
        Arrays.toString(alone),
        Arrays.toString(new Bootstrap(50, 4).means(new double[][] {values})[0]));
  }

  @Test
  void anItemWithoutTheValueDoesNotCount() {
    double[] means = new Bootstrap(100, 1).means(new double[][] {{5, Double.NaN}})[0];
    assertTrue(Arrays.stream(means).allMatch(mean -> mean == 5 || Double.isNaN(mean)));
    assertTrue(Arrays.stream(means).anyMatch(Double::isNaN)); // only the other was drawn
  }

  @Test
  void percentilesAreInterpolated() {
    double[] hundredAndOne = new double[101];
    Arrays.setAll(hundredAndOne, i -> 100 - i);
    assertEquals(new Interval(2.5, 97.5), Interval.of(hundredAndOne));
    assertEquals(new Interval(3, 3), Interval.of(new double[] {3}));
  }
}
