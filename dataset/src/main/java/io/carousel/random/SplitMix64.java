package io.carousel.random;

/**
 * The parts of the generator SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", 2014). Datasets and saliency maps depend on them, so they must never change.
 */
public final class SplitMix64 {

  /** What the generator's state grows by between two numbers. */
  public static final long STEP = 0x9E3779B97F4A7C15L;

  private SplitMix64() {}

  /** The finaliser (Stafford's variant 13), which makes a random number of the state. */
  public static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
