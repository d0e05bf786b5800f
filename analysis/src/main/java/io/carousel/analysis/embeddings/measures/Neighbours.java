package io.carousel.analysis.embeddings.measures;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One query's nearest neighbours: exactly those by float64 distances, of two at the same distance
 * the lower row first. Keys decide where they can; where rounding may have put two in the wrong
 * order, distances do.
 */
public final class Neighbours {

  private final CentredRows rows;
  private final Distances distances;
  private final Buckets buckets = new Buckets();

  private int query;
  private int candidates;
  private int certain;
  private int[] settled = new int[0];

  Neighbours(CentredRows rows, Distances distances) {
    this.rows = rows;
    this.distances = distances;
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

  /**
   * Finds the nearest neighbours, which {@link #row} and {@link #count} are about from now on.
   *
   * @param number how many, at least 1
   */
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
    record Row(int row, double squared) {}
    Row[] unsure = new Row[end - certain];
    for (int i = 0; i < unsure.length; i++) {
      int row = buckets.row(certain + i);
      unsure[i] = new Row(row, distances.squared(query, row));
    }
    Arrays.sort(unsure, Comparator.comparingDouble(Row::squared).thenComparingInt(Row::row));
    Arrays.setAll(settled, i -> unsure[i].row());
  }

  /** The row of a neighbour, from 0 to one less than their number, in no particular order. */
  public int row(int i) {
    return i < certain ? buckets.row(i) : settled[i - certain];
  }

  /**
   * How many neighbours are of a class.
   *
   * @param classes the class of every row
   */
  int count(int[] classes, int wanted) {
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
