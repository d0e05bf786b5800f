package io.carousel.analysis.embeddings.neighbours;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Nearest neighbours by Euclidean distance. Keys decide where they can; where rounding may have put
 * two in the wrong order, distances do.
 */
final class EuclideanNeighbours implements Neighbours {

  /** A row with its squared distance in float64. */
  private record Row(int row, double squared) {

    static final Comparator<Row> NEAREST_FIRST =
        Comparator.comparingDouble(Row::squared).thenComparingInt(Row::row);
  }

  private final CentredRows rows;
  private final Vectors vectors;
  private final Buckets buckets = new Buckets();

  private int query;
  private int candidates;
  private int certain;
  private int[] settled = new int[0];

  EuclideanNeighbours(CentredRows rows, Vectors vectors) {
    this.rows = rows;
    this.vectors = vectors;
  }

  /**
   * Turns to another query.
   *
   * @param found rows near it
   * @param most the most neighbours that will be asked for
   * @return whether the candidates are enough to tell that many
   */
  boolean of(int newQuery, Candidates found, int most) {
    query = newQuery;
    candidates = found.count();
    if (candidates < most) {
      return false;
    }
    buckets.deal(found);
    float last = Candidates.key(buckets.at(most - 1));
    return last + margin(last) < found.bound();
  }

  @Override
  public void nearest(int number) {
    float last = Candidates.key(buckets.at(number - 1));
    double margin = margin(last);
    // Rounded away from the last key: one more row may be looked at, none may be missed.
    certain = buckets.firstFrom(Math.nextDown((float) (last - margin)));
    int end = buckets.firstFrom(Math.nextUp((float) (last + margin)));
    settled = new int[number - certain];
    if (end <= number) {
      Arrays.setAll(settled, i -> buckets.row(certain + i));
    } else {
      settle(end);
    }
  }

  /** The key that the last neighbour truly has is off by one error, another row's by one more. */
  private double margin(float last) {
    return 2 * rows.error(query, last);
  }

  /** Lets distances decide which of the rows up to a place are the nearest. */
  private void settle(int end) {
    Row[] unsure = new Row[end - certain];
    Arrays.setAll(unsure, i -> measured(buckets.row(certain + i)));
    Arrays.sort(unsure, Row.NEAREST_FIRST);
    Arrays.setAll(settled, i -> unsure[i].row());
  }

  private Row measured(int row) {
    return new Row(row, vectors.squaredDistance(query, row));
  }

  @Override
  public int row(int i) {
    return i < certain ? buckets.row(i) : settled[i - certain];
  }

  @Override
  public int[] inOrder(int number) {
    float last = Candidates.key(buckets.at(number - 1));
    int end = buckets.firstFrom(Math.nextUp((float) (last + margin(last))));
    long[] ordered = buckets.first(end);
    int[] rows = new int[end];
    for (int from = 0; from < number; ) {
      int to = from + 1;
      while (to < end && unsure(ordered[to - 1], ordered[to])) {
        to++;
      }
      putInOrder(ordered, from, to, rows);
      from = to;
    }
    return Arrays.copyOf(rows, number);
  }

  /**
   * Whether rounding may have put two candidates, the first with the lesser key, in their order.
   */
  private boolean unsure(long first, long second) {
    float key = Candidates.key(second);
    return (double) key - Candidates.key(first) <= margin(key);
  }

  private void putInOrder(long[] ordered, int from, int to, int[] rows) {
    if (to == from + 1) {
      rows[from] = Candidates.row(ordered[from]);
      return;
    }
    Row[] run = new Row[to - from];
    for (int i = 0; i < run.length; i++) {
      run[i] = measured(Candidates.row(ordered[from + i]));
    }
    Arrays.sort(run, Row.NEAREST_FIRST);
    for (int i = 0; i < run.length; i++) {
      rows[from + i] = run[i].row();
    }
  }

  @Override
  public int count(int[] classes, int wanted) {
    int count = 0;
    for (int i = 0; i < certain; i++) {
      // Without a branch, which the processor would often guess wrong.
      int difference = classes[buckets.row(i)] ^ wanted;
      count += (difference - 1) >>> 31;
    }
    for (int row : settled) {
      if (classes[row] == wanted) {
        count++;
      }
    }
    return count;
  }
}
