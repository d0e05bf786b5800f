package io.carousel.analysis.training.batches;

import java.util.SplittableRandom;

/**
 * Where random numbers come from: every purpose and epoch has a sequence of its own, so that an
 * epoch's numbers do not depend on whether the ones before were drawn in the same process.
 *
 * @param seed the run's seed
 * @param fold the run's fold
 */
public record Draws(long seed, int fold) {

  /** What random numbers are for. */
  public enum Purpose {
    LOSS_WEIGHTS(0),
    BATCHES(1),
    AUGMENTATION(2);

    private final int word;

    Purpose(int word) {
      this.word = word;
    }
  }

  /** The numbers for a purpose in an epoch. */
  public SplittableRandom of(Purpose purpose, int epoch) {
    SplittableRandom source = new SplittableRandom(seed);
    long mixed = source.nextLong();
    for (int word : new int[] {fold, purpose.word, epoch}) {
      mixed = new SplittableRandom(mixed ^ (word + 1L) * 0x9E3779B97F4A7C15L).nextLong();
    }
    return new SplittableRandom(mixed);
  }
}
