package io.carousel.analysis.measure;

import java.util.Arrays;

/**
 * The rows that may be among one query's nearest: those whose key is not above a bound.
 *
 * <p>A row and its key are packed into one long, the key above, so that longs are in the order of
 * keys and where keys are equal in that of rows.
 */
final class Candidates {

  private long[] packed = new long[0];
  private int count;
  private float bound;

  /** Forgets all, and takes rows up to another bound from now on. */
  void reset(float newBound) {
    bound = newBound;
    count = 0;
  }

  /**
   * Takes those of some rows that are near enough.
   *
   * @param products the product of the query with each of them
   * @param number how many they are
   * @param first the first of them
   * @param halfSquares half of every row's squared norm
   */
  void add(float[] products, int number, int first, float[] halfSquares) {
    if (packed.length < count + number) {
      packed = Arrays.copyOf(packed, Math.max(count + number, packed.length * 3 / 2));
    }
    long[] into = packed;
    int at = count;
    for (int i = 0; i < number; i++) {
      float key = halfSquares[first + i] - products[i];
      if (key <= bound) {
        into[at++] = pack(key, first + i);
      }
    }
    count = at;
  }

  /** The packed rows, {@link #count} of them; in use until the next reset. */
  long[] packed() {
    return packed;
  }

  int count() {
    return count;
  }

  /** The greatest key that was taken. */
  float bound() {
    return bound;
  }

  static long pack(float key, int row) {
    return (long) ordered(key) << Integer.SIZE | row;
  }

  static int row(long packed) {
    return (int) packed;
  }

  static float key(long packed) {
    return Float.intBitsToFloat(unordered((int) (packed >> Integer.SIZE)));
  }

  /** The bits of a float as an int of the same order: those of a negative one are reversed. */
  private static int ordered(float key) {
    int bits = Float.floatToRawIntBits(key);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  private static int unordered(int bits) {
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }
}
