package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @Test
  void everyFrameIsInExactlyOneOfTheShards() {
    for (int frame = 0; frame < 20; frame++) {
      int current = frame;
      assertEquals(
          1, IntStream.rangeClosed(1, 3).filter(i -> new Shard(i, 3).holds(current)).count());
    }
  }

  @Test
  void theWholeIsOneShard() {
    assertTrue(IntStream.range(0, 10).allMatch(Shard.WHOLE::holds));
  }

  @Test
  void aShardIsReadAsItIsWritten() {
    assertEquals(new Shard(2, 3), Shard.parse("2/3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "1/0", "1", "1/2/3", "a/b", "", "1/"})
  void whatIsNoShardIsRefusedWithWhatAShardIs(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Shard.parse(text)).getMessage();
    assertTrue(message.contains("i/n with i from 1 to n"), message);
  }

  @Test
  void runsOfRowsCoverAllOfThemInWholeBlocks() {
    for (int rows : new int[] {0, 1, 7, 8, 100}) {
      int next = 0;
      for (int number = 1; number <= 3; number++) {
        Shard part = new Shard(number, 3);
        assertEquals(next, part.firstRow(rows, 8));
        next = part.endRow(rows, 8);
        assertTrue(next % 8 == 0 || next == rows, next + " of " + rows);
      }
      assertEquals(rows, next);
    }
  }

  @Test
  void aShardsPartsHoldEachOfItsImagesOnce() {
    Shard shard = new Shard(2, 3);
    for (int frame = 0; frame < 40; frame++) {
      int image = frame;
      long holding = shard.divided(4).stream().filter(part -> part.holds(image)).count();
      assertEquals(shard.holds(frame) ? 1 : 0, holding, "image " + frame);
    }
  }
}
