package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;

/**
 * Draws a property's level for a frame. Each property has random numbers of its own: adding a
 * property leaves the others' draws as they are.
 *
 * <p>The formulas stand in {@code docs/scene-config.md}. They must never change, or configs give
 * other datasets.
 */
final class Draw {

  private static final double BITS_OF_A_SHARE = 0x1p53;

  private Draw() {}

  /** The level that a property has in a frame, uniform over its levels. */
  static Level level(Property property, long seed, int frame) {
    return property.levels().get(index(seed, property.name(), frame, property.levels().size()));
  }

  /** A number from 0 to below {@code levels}, uniform to within {@code levels} in 2^64. */
  static int index(long seed, String name, int frame, int levels) {
    long bits = RandomBits.of(seed, name, frame);
    // The upper half of the unsigned 128-bit product; Java 17 has it for signed numbers only.
    return (int) (Math.multiplyHigh(bits, levels) + (bits < 0 ? levels : 0));
  }

  /** A number from 0 to below 1, uniform over the multiples of 2^-53. */
  static double share(long seed, String name, int frame) {
    return (RandomBits.of(seed, name, frame) >>> 11) / BITS_OF_A_SHARE;
  }
}
