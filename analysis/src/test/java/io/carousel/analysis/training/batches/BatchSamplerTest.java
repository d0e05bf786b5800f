package io.carousel.analysis.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {

  /** Seven classes of five to eleven images. */
  private static int[] labels() {
    int[] sizes = {5, 6, 7, 8, 9, 10, 11};
    int[] labels = new int[Arrays.stream(sizes).sum()];
    int at = 0;
    for (int label = 0; label < sizes.length; label++) {
      for (int i = 0; i < sizes[label]; i++) {
        labels[at++] = label;
      }
    }
    return labels;
  }

  private static final BatchSampler SAMPLER = new BatchSampler(labels(), 3, 4);

  @Test
  void everyBatchHasAsManyImagesOfAsManyClasses() {
    List<Batch> epoch = SAMPLER.epoch(new SplittableRandom(1));
    assertEquals(56 / 12, epoch.size());
    for (Batch batch : epoch) {
      assertEquals(12, Arrays.stream(batch.images()).distinct().count());
      Map<Integer, Integer> counts = new HashMap<>();
      for (int i = 0; i < batch.images().length; i++) {
        assertEquals(labels()[batch.images()[i]], batch.labels()[i]);
        counts.merge(batch.labels()[i], 1, Integer::sum);
      }
      assertEquals(3, counts.size());
      assertTrue(counts.values().stream().allMatch(count -> count == 4), counts.toString());
    }
  }

  @Test
  void everyClassHasItsTurnBeforeAnyComesAThirdTime() {
    int[] counts = new int[7];
    for (Batch batch : SAMPLER.epoch(new SplittableRandom(2))) {
      Arrays.stream(batch.labels()).distinct().forEach(label -> counts[label]++);
    }
    assertTrue(Arrays.stream(counts).allMatch(count -> count == 1 || count == 2), "12 of 7");
  }

  @Test
  void aSeedGivesTheSameBatchesAndAnotherOthers() {
    List<Batch> batches = SAMPLER.epoch(new SplittableRandom(3));
    List<Batch> same = SAMPLER.epoch(new SplittableRandom(3));
    List<Batch> others = SAMPLER.epoch(new SplittableRandom(4));
    for (int i = 0; i < batches.size(); i++) {
      assertArrayEquals(batches.get(i).images(), same.get(i).images());
    }
    assertFalse(Arrays.equals(batches.get(0).images(), others.get(0).images()));
  }

  @Test
  void everyPurposeAndEpochAndFoldHasNumbersOfItsOwn() {
    Draws draws = new Draws(5, 0);
    long[] numbers = {
      draws.of(Draws.Purpose.BATCHES, 1).nextLong(),
      draws.of(Draws.Purpose.BATCHES, 2).nextLong(),
      draws.of(Draws.Purpose.AUGMENTATION, 1).nextLong(),
      new Draws(5, 1).of(Draws.Purpose.BATCHES, 1).nextLong(),
      new Draws(6, 0).of(Draws.Purpose.BATCHES, 1).nextLong()
    };
    assertEquals(numbers.length, Arrays.stream(numbers).distinct().count());
    assertEquals(numbers[0], new Draws(5, 0).of(Draws.Purpose.BATCHES, 1).nextLong());
  }
}
