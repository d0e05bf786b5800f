package io.carousel.analysis.embeddings.neighbours;

import java.util.Arrays;

/**
 * The rows that may be among one query's nearest: those whose key is not above a bound.
 *
 * <p>A row and its key are packed into one long, the key above, so that longs are in the order of
 * keys and where keys are equal in that of rows.
 */
final class Candidates {

  /** The bound that every row is within. */
  static final float NO_BOUND = Float.MAX_VALUE;

  /**
   * The product of a query with itself, whatever it is: with it a query is not its own candidate.
   */
  static final float HIDDEN = Float.NEGATIVE_INFINITY;

  private static final int GROUP = 4;

  /** If one row of so many is near, it is not worth asking which groups are all too far. */
  private static final int FEW = 8;

  private long[] packed = new long[0];
  private float[] room = new float[0];
  private int[] near = new int[0];
  private int count;
  private float bound;
  private boolean many;

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
    int padded = (number + GROUP - 1) / GROUP * GROUP;
    if (room.length < padded) {
      room = new float[padded];
      near = new int[padded + 1];
    }
    for (int i = 0; i < number; i++) {
      room[i] = bound - (halfSquares[first + i] - products[i]);
    }
    Arrays.fill(room, number, padded, -1);
    int found = 0;
    for (int i = 0; i < padded; i += GROUP) {
      if (many || anyNear(i)) {
        for (int j = i; j < i + GROUP; j++) {
          // Without a branch, which the processor would often guess wrong: what is not near is
          // overwritten by what comes next.
          near[found] = j;
          found += 1 - sign(room[j]);
        }
      }
    }
    many = found * FEW > number;
    if (packed.length < count + found) {
      packed = Arrays.copyOf(packed, Math.max(count + found, packed.length * 3 / 2));
    }
    for (int i = 0; i < found; i++) {
      int row = first + near[i];
      packed[count++] = pack(halfSquares[row] - products[near[i]], row);
    }
  }

  /** A candidate, from 0 to one less than {@link #count}, with its key. */
  long packed(int i) {
    return packed[i];
  }

  int count() {
    return count;
  }

  /** The greatest key that was taken. */
  float bound() {
    return bound;
  }

  /** Whether any of a group of rows is near: most groups are passed over with this one question. */
  private boolean anyNear(int i) {
    return (sign(room[i]) & sign(room[i + 1]) & sign(room[i + 2]) & sign(room[i + 3])) == 0;
  }

  /** 1 for a number below zero, 0 for another. */
  private static int sign(float number) {
    return Float.floatToRawIntBits(number) >>> 31;
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
