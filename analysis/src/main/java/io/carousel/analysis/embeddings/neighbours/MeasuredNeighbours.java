package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.distances.Distance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Nearest neighbours by any distance: each row is measured. */
final class MeasuredNeighbours implements Neighbours {

  private final double[][] rows;
  private final Distance distance;
  private final double[] distances;
  private final long[] order;

  /** The rows that may be asked for, and those that were. */
  private int[] candidates = new int[0];

  private int[] nearest = new int[0];

  /**
   * Neighbours of no query yet.
   *
   * @param rows the embeddings
   */
  MeasuredNeighbours(double[][] rows, Distance distance) {
    this.rows = rows;
    this.distance = distance;
    this.distances = new double[rows.length];
    this.order = new long[rows.length - 1];
  }

  /**
   * Turns to another query.
   *
   * @param most the most neighbours that will be asked for
   */
  void of(int query, int most) {
    for (int row = 0; row < rows.length; row++) {
      // Adding 0 turns -0 into 0, which is at the same distance.
      distances[row] = row == query ? Double.NaN : distance.between(rows[query], rows[row]) + 0;
    }
    int[] others = IntStream.range(0, rows.length).filter(row -> row != query).toArray();
    candidates = nearestOf(others, most);
  }

  @Override
  public void nearest(int number) {
    nearest = number == candidates.length ? candidates : nearestOf(candidates, number);
  }

  /** Some of the rows, which are in ascending order, in that order. */
  private int[] nearestOf(int[] among, int number) {
    for (int i = 0; i < among.length; i++) {
      order[i] = bits(distances[among[i]]);
    }
    NeighbourSelection.select(order, among.length, number);
    long last = order[number - 1];
    int ties = number;
    for (int i = 0; i < number; i++) {
      ties -= order[i] < last ? 1 : 0;
    }
    int[] found = new int[number];
    int count = 0;
    for (int row : among) {
      long bits = bits(distances[row]);
      if (bits < last || (bits == last && ties-- > 0)) {
        found[count++] = row;
      }
    }
    return found;
  }

  /** The bits of a number as a long of the same order: those of a negative one are reversed. */
  private static long bits(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }

  @Override
  public int row(int i) {
    return nearest[i];
  }

  @Override
  public int count(int[] classes, int wanted) {
    int count = 0;
    for (int row : nearest) {
      count += classes[row] == wanted ? 1 : 0;
    }
    return count;
  }

  @Override
  public int[] inOrder(int number) {
    return Arrays.stream(nearestOf(candidates, number))
        .boxed()
        .sorted(Comparator.comparingDouble(row -> distances[row])) // stable: ties by row
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
