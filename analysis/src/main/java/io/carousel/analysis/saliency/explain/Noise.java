package io.carousel.analysis.saliency.explain;

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

  // SplitMix64 (Steele, Lea and Flood 2014): nearby seeds must not give alike noise.
  private static long mixed(long z) {
    z += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
