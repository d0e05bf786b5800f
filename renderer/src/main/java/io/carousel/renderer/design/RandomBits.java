package io.carousel.renderer.design;

import io.carousel.random.SplitMix64;
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

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x00000100000001B3L;

  private RandomBits() {}

  /** 64 random bits. */
  public static long of(long seed, String name, long number) {
    long key = SplitMix64.mix(seed) ^ fnv1a(name);
    return SplitMix64.mix(SplitMix64.mix(key) + (number + 1) * SplitMix64.STEP);
  }

  private static long fnv1a(String text) {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }
}
