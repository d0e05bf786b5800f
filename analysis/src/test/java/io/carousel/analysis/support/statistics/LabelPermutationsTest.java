package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LabelPermutationsTest {

  @Test
  void allDealsOfASmallCaseAreLookedAt() {
    // Within less between, of {0, 1 | 2, 3}: (6 + 4) / 2 - (1 + 2 + 1 + 0) / 4 = 4;
    // of {0, 2 | 1, 3}: (1 + 0) / 2 - (6 + 2 + 1 + 4) / 4 = -2.75;
    // of {0, 3 | 1, 2}: (2 + 1) / 2 - (6 + 1 + 0 + 4) / 4 = -1.25. Each comes twice.
    double[][] cells = {{0, 6, 1, 2}, {6, 0, 1, 0}, {1, 1, 0, 4}, {2, 0, 4, 0}};
    LabelPermutations permutations = new LabelPermutations(cells, ones(4));
    assertEquals(
        new PermutationResult(2 / 6.0, 6, true),
        permutations.test(new boolean[] {true, true, false, false}, 0));
    assertEquals(
        new PermutationResult(4 / 6.0, 6, true),
        permutations.test(new boolean[] {true, false, true, false}, 0));
    assertEquals(
        new PermutationResult(1, 6, true),
        permutations.test(new boolean[] {true, false, false, true}, 0));
  }

  @Test
  void theTestIsTwoSided() {
    // Losses of different families are the more alike.
    double[][] cells = new double[8][8];
    boolean[] labels = new boolean[8];
    for (int i = 0; i < 8; i++) {
      labels[i] = i < 4;
      for (int j = 0; j < 8; j++) {
        cells[i][j] = i < 4 == j < 4 ? 0 : 1;
      }
    }
    assertEquals(2 / 70.0, new LabelPermutations(cells, ones(8)).test(labels, 0).p());
  }

  @Test
  void cellsThatAreMissingDoNotCount() {
    double[][] cells = {{0, 6, 1}, {6, 0, 0}, {1, 0, 0}};
    int[][] counts = {{0, 1, 1}, {1, 0, 0}, {1, 0, 0}};
    // With 2 alone: 6 - 1 = 5. With 1 alone: 1 - 6 = -5. With 0 alone nothing is within.
    assertEquals(
        new PermutationResult(1, 2, true),
        new LabelPermutations(cells, counts).test(new boolean[] {true, true, false}, 0));
  }

  @Test
  void beyondTwentyThousandWaysDealsAreDrawnByTheSeed() {
    int losses = 24;
    double[][] cells = new double[losses][losses];
    boolean[] labels = new boolean[losses];
    for (int i = 0; i < losses; i++) {
      labels[i] = i % 2 == 0;
      for (int j = 0; j < losses; j++) {
        cells[i][j] = Math.sin(i * j + i + j);
      }
    }
    LabelPermutations permutations = new LabelPermutations(cells, ones(losses));
    PermutationResult first = permutations.test(labels, 1);
    assertFalse(first.exact());
    assertEquals(20_000, first.permutations());
    assertEquals(first, permutations.test(labels, 1));
    assertTrue(Math.abs(first.p() - permutations.test(labels, 2).p()) < 0.02);
    assertTrue(labels[0]);
  }

  @Test
  void waysAreBinomials() {
    assertEquals(3003, LabelPermutations.ways(14, 6));
    assertEquals(1, LabelPermutations.ways(5, 0));
    assertEquals(Long.MAX_VALUE, LabelPermutations.ways(200, 100));
  }

  private static int[][] ones(int losses) {
    int[][] counts = new int[losses][losses];
    for (int[] row : counts) {
      Arrays.fill(row, 1);
    }
    return counts;
  }
}
