package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Which images are in both of two sets: those whose embeddings are the same bit by bit, each taken
 * for one image of the other set at most. What compares the two sets leaves out comparisons of an
 * image with itself, as it does within a set.
 */
@SuppressWarnings("ArrayRecordComponent") // one a row: a list would box each of them
record SharedImages(int[] inSecond) {

  /** What is in the place of a row that the other set does not have. */
  static final int NONE = -1;

  /** The embedding of one row, to be looked up by its numbers. */
  private record Row(float[] values) {

    static Row of(Embeddings embeddings, int row) {
      int from = row * embeddings.dimensions();
      return new Row(Arrays.copyOfRange(embeddings.values(), from, from + embeddings.dimensions()));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /** Finds them. */
  static SharedImages of(Embeddings first, Embeddings second) {
    Map<Row, Queue<Integer>> there = new HashMap<>();
    for (int row = 0; row < second.rows(); row++) {
      there.computeIfAbsent(Row.of(second, row), key -> new ArrayDeque<>()).add(row);
    }
    int[] inSecond = new int[first.rows()];
    for (int row = 0; row < first.rows(); row++) {
      Queue<Integer> same = there.get(Row.of(first, row));
      inSecond[row] = same == null || same.isEmpty() ? NONE : same.remove();
    }
    return new SharedImages(inSecond);
  }

  /** No image in common. */
  static SharedImages none(int first) {
    int[] inSecond = new int[first];
    Arrays.fill(inSecond, NONE);
    return new SharedImages(inSecond);
  }

  /** The row in the second set of an image of the first; {@link #NONE} if it is not there. */
  int of(int row) {
    return inSecond[row];
  }

  /** The same, seen from the second set. */
  SharedImages reversed(int second) {
    SharedImages reversed = none(second);
    for (int row = 0; row < inSecond.length; row++) {
      if (inSecond[row] != NONE) {
        reversed.inSecond[inSecond[row]] = row;
      }
    }
    return reversed;
  }

  /** How many there are. */
  int count() {
    return (int) Arrays.stream(inSecond).filter(row -> row != NONE).count();
  }
}
