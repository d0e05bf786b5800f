package io.carousel.analysis.embeddings.neighbours;

import java.util.Arrays;

/**
 * Candidates in order of their keys, as far as need be: dealt out to buckets, each of which is for
 * keys above those of the one before, and in order within a bucket once that has been looked at.
 */
final class Buckets {

  private static final int COUNT = 1024;

  private final int[] starts = new int[COUNT + 1];
  private final boolean[] inOrder = new boolean[COUNT];
  private long[] packed = new long[0];
  private int[] bucketOf = new int[0];
  private float lowest;
  private float scale;

  /** Deals out candidates in place of those before. */
  void deal(Candidates candidates) {
    int count = candidates.count();
    if (packed.length < count) {
      packed = new long[count];
      bucketOf = new int[count];
    }
    setRange(candidates);
    Arrays.fill(starts, 0);
    Arrays.fill(inOrder, false);
    for (int i = 0; i < count; i++) {
      int bucket = bucket(Candidates.key(candidates.packed(i)));
      bucketOf[i] = bucket;
      starts[bucket + 1]++;
    }
    for (int bucket = 0; bucket < COUNT; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    // Filling a bucket moves its start to its end, which is the start of the next.
    for (int i = 0; i < count; i++) {
      packed[starts[bucketOf[i]]++] = candidates.packed(i);
    }
    System.arraycopy(starts, 0, starts, 1, COUNT);
    starts[0] = 0;
  }

  private void setRange(Candidates candidates) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < candidates.count(); i++) {
      least = Math.min(least, candidates.packed(i));
      greatest = Math.max(greatest, candidates.packed(i));
    }
    lowest = Candidates.key(least);
    float range = Candidates.key(greatest) - lowest;
    scale = range > 0 ? COUNT / range : 0;
  }

  /** Rounding keeps order, so a greater key is never in a bucket before. */
  private int bucket(float key) {
    return Math.max(0, Math.min(COUNT - 1, (int) ((key - lowest) * scale)));
  }

  /** The candidate at a place in the order of keys. */
  long at(int place) {
    int bucket = Arrays.binarySearch(starts, place);
    if (bucket < 0) {
      bucket = -bucket - 2;
    } else {
      // Empty buckets start at the same place: the last of them is the one that is not.
      while (starts[bucket + 1] == place) {
        bucket++;
      }
    }
    putInOrder(bucket);
    return packed[place];
  }

  /**
   * The place of the first candidate with a key that is not below another; the number of candidates
   * if there is none.
   */
  int firstFrom(float key) {
    int bucket = bucket(key);
    putInOrder(bucket);
    int low = starts[bucket];
    int high = starts[bucket + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Candidates.key(packed[middle]) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The candidates before a place, in order. */
  long[] first(int end) {
    for (int bucket = 0; bucket < COUNT && starts[bucket] < end; bucket++) {
      putInOrder(bucket);
    }
    return Arrays.copyOf(packed, end);
  }

  private void putInOrder(int bucket) {
    if (!inOrder[bucket]) {
      Arrays.sort(packed, starts[bucket], starts[bucket + 1]);
      inOrder[bucket] = true;
    }
  }

  /**
   * The row of the candidate at a place; before the last place that was asked for, of any that
   * belongs before it.
   */
  int row(int place) {
    return Candidates.row(packed[place]);
  }
}
