package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.nio.charset.StandardCharsets;

/**
 * Draws a property's level for a frame, without a generator that would have to be run up to it.
 *
 * <p>The 64 random bits of (seed, property, frame) are the output number {@code frame} of a
 * SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * 2014), which can be had directly as it counts up in equal steps. Each property has a generator of
 * its own, keyed by the seed and the FNV-1a hash of the property's name: adding a property leaves
 * the others' draws as they are.
 *
 * <p>The formula stands in {@code docs/scene-config.md} for readers who reproduce it elsewhere. It
 * must never change, or configs give other datasets.
 */
final class Draw {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x00000100000001B3L;

  private Draw() {}

  /** The level that a property has in a frame, uniform over its levels. */
  static Level level(Property property, long seed, int frame) {
    return property.levels().get(index(seed, property.name(), frame, property.levels().size()));
  }

  /** A number from 0 to below {@code levels}, uniform to within {@code levels} in 2^64. */
  static int index(long seed, String property, int frame, int levels) {
    long bits = bits(seed, property, frame);
    // The upper half of the unsigned 128-bit product; Java 17 has it for signed numbers only.
    return (int) (Math.multiplyHigh(bits, levels) + (bits < 0 ? levels : 0));
  }

  private static long bits(long seed, String property, int frame) {
    long key = mix(seed) ^ fnv1a(property);
    return mix(mix(key) + (frame + 1L) * STEP);
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
