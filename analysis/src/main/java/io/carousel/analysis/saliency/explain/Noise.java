package io.carousel.analysis.saliency.explain;

import io.carousel.random.SplitMix64;

/** Numbers that are added to images. */
@FunctionalInterface
interface Noise {

  /**
   * Draws noise of mean 0 and deviation 1, the same whenever it is asked for.
   *
   * @param frame the image's number
   * @param sample the number of the noisy copy, from 0
   * @param into takes the noise
   * @param at where it begins
   * @param count how many numbers
   */
  void draw(int frame, int sample, float[] into, int at, int count);

  /**
   * Normal noise that depends on the seed, the image and the sample alone, and so is the same for
   * every model. Its numbers are those of {@link java.util.Random#nextGaussian}, whose algorithm is
   * part of Java's specification.
   */
  static Noise seeded(long seed) {
    return (frame, sample, into, at, count) -> {
      long mixed = mixed(mixed(mixed(seed) ^ frame) ^ sample);
      new Gaussians(mixed).fill(into, at, count);
    };
  }

  // Mixed, since nearby seeds must not give alike noise.
  private static long mixed(long z) {
    return SplitMix64.mix(z + SplitMix64.STEP);
  }
}
