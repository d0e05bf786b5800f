package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.carousel.analysis.embeddings.Embeddings;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void theNearestComeFirstAndOfEquallyNearOnesTheFirst() {
    Embeddings line = new Embeddings(4, 1, new float[] {0, 1, -1, 5});
    assertArrayEquals(new int[][] {{1, 2}, {0, 2}, {0, 1}, {1, 0}}, Nearest.of(line, 2));
  }

  @Test
  void thereAreNoMoreNeighboursThanOthers() {
    Embeddings two = new Embeddings(2, 1, new float[] {0, 0});
    assertArrayEquals(new int[][] {{1}, {0}}, Nearest.of(two, 8));
  }
}
