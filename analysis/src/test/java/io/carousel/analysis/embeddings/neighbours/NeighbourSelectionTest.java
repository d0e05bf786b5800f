package io.carousel.analysis.embeddings.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourSelectionTest {

  @Test
  void theSmallestStandFirstForEveryCount() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      // Few different numbers, so that there are many equal ones.
      long[] numbers = random.longs(1 + round, -4, 5).toArray();
      long[] sorted = numbers.clone();
      Arrays.sort(sorted);
      for (int count = sorted.length; count >= 1; count--) {
        NeighbourSelection.select(numbers, numbers.length, count);
        assertEquals(sorted[count - 1], numbers[count - 1]);
        long[] first = Arrays.copyOf(numbers, count);
        Arrays.sort(first);
        assertArrayEquals(Arrays.copyOf(sorted, count), first);
      }
    }
  }

  @Test
  void whatLiesBehindTheEndIsLeftAlone() {
    long[] numbers = {5, 4, 3, 0, 1};
    NeighbourSelection.select(numbers, 3, 1);
    assertEquals(3, numbers[0]);
    assertArrayEquals(new long[] {0, 1}, Arrays.copyOfRange(numbers, 3, 5));
  }
}
