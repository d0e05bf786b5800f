package io.carousel.renderer.design;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers that can be had in any order, without a generator that would have to be run up to
 * them: number k is the output k of a SplitMix64 generator (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", 2014), which counts up in equal steps. Each name has a generator
 * of its own, keyed by the seed and the name's FNV-1a hash.
 *
 * <p>The formula stands in {@code docs/scene-config.md} for readers who reproduce it elsewhere. It
 * must never change, or configs give other datasets.
 */
public final class RandomBits {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x00000100000001B3L;

  private RandomBits() {}

  /** 64 random bits. */
  public static long of(long seed, String name, long number) {
    long key = mix(seed) ^ fnv1a(name);
    return mix(mix(key) + (number + 1) * STEP);
  }

  /** SplitMix64's finaliser (Stafford's variant 13). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long fnv1a(String text) {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }
}
