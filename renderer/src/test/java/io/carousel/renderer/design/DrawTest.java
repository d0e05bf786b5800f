package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final int DRAWS = 60_000;

  // From the Python lines in docs/scene-config.md. Published datasets hang on them: never change.
  @Test
  void theStreamIsFrozen() {
    assertEquals(List.of(4, 2, 4, 7, 4, 7, 0, 7, 1, 4), draws(0, "model", 8));
    assertEquals(List.of(3, 5, 6, 4, 1, 6, 5, 4, 4, 5), draws(0, "rotation_z", 8));
    assertEquals(List.of(2, 0, 6, 2, 1, 4, 2, 0, 2, 6), draws(1, "model", 8));
    assertEquals(List.of(1, 1, 4, 6, 3, 7, 5, 1, 3, 2), draws(-1, "model", 8));
    assertEquals(
        List.of(986, 724, 370, 432, 324, 415, 77, 795, 133, 214), draws(1, "sun_rotation", 1000));
    assertEquals(675, Draw.index(20_211_011, "sun_elevation", 99_999, 1000));
  }

  @Test
  void everyLevelComesEquallyOften() {
    for (int levels : new int[] {2, 3, 7, 100}) {
      int[] counts = new int[levels];
      IntStream.range(0, DRAWS).forEach(k -> counts[Draw.index(5, "color_hue", k, levels)]++);
      assertLooksUniform(counts);
    }
  }

  @Test
  void twoPropertiesAreDrawnIndependently() {
    int[] pairs = new int[30];
    IntStream.range(0, DRAWS)
        .forEach(
            k -> pairs[Draw.index(0, "color_hue", k, 6) * 5 + Draw.index(0, "color_sat", k, 5)]++);
    assertLooksUniform(pairs);
  }

  @Test
  void neighbouringFramesAreDrawnIndependently() {
    int[] pairs = new int[36];
    IntStream.range(0, DRAWS)
        .forEach(k -> pairs[Draw.index(0, "model", k, 6) * 6 + Draw.index(0, "model", k + 1, 6)]++);
    assertLooksUniform(pairs);
  }

  @Test
  void neighbouringSeedsAreDrawnIndependently() {
    int[] pairs = new int[36];
    IntStream.range(0, DRAWS)
        .forEach(k -> pairs[Draw.index(1, "model", k, 6) * 6 + Draw.index(2, "model", k, 6)]++);
    assertLooksUniform(pairs);
  }

  @Test
  void aSingleLevelIsAlwaysDrawn() {
    assertTrue(IntStream.range(0, 1000).allMatch(k -> Draw.index(3, "model", k, 1) == 0));
  }

  private static List<Integer> draws(long seed, String property, int levels) {
    return IntStream.range(0, 10).mapToObj(k -> Draw.index(seed, property, k, levels)).toList();
  }

  /** Pearson's chi-square, within four standard deviations of what chance gives. */
  private static void assertLooksUniform(int[] counts) {
    double expected = (double) DRAWS / counts.length;
    double chiSquare =
        IntStream.of(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    int freedom = counts.length - 1;
    double spread = 4 * Math.sqrt(2.0 * freedom);
    assertTrue(chiSquare < freedom + spread, "chi-square is " + chiSquare + " of " + freedom);
    // Too even is not random either.
    assertTrue(chiSquare > freedom - spread, "chi-square is " + chiSquare + " of " + freedom);
  }
}
