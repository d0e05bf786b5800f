package io.carousel.analysis.measure;

import java.util.Arrays;

/**
 * One query's nearest neighbours: exactly those by float64 distances, of two at the same distance
 * the lower row first. Keys decide where they can; where rounding may have put two in the wrong
 * order, distances do.
 */
public final class Neighbours {

  private final CentredRows rows;
  private final Distances distances;

  private int query;
  private long[] candidates;
  private int count;

  Neighbours(CentredRows rows, Distances distances) {
    this.rows = rows;
    this.distances = distances;
  }

  /**
   * Turns to another query.
   *
   * @param found rows near it; they are reordered
   * @param most the most neighbours that will be asked for
   * @return whether the candidates are enough to tell that many
   */
  boolean of(int newQuery, Candidates found, int most) {
    query = newQuery;
    candidates = found.packed();
    count = found.count();
    if (count < most) {
      return false;
    }
    if (found.bound() < Float.POSITIVE_INFINITY) {
      Selection.select(candidates, count, most);
      float farthest = Candidates.key(candidates[most - 1]);
      return farthest + 2 * rows.error(query, farthest) < found.bound();
    }
    return true;
  }

  /**
   * Finds the nearest neighbours: they are the first ones from now on, in no particular order.
   *
   * @param number how many, from 1 to the number asked for last
   */
  public void nearest(int number) {
    if (number < count) {
      Selection.select(candidates, count, number);
      settle(number);
      count = number;
    }
  }

  /** The row of neighbour {@code i}, from 0 to one less than the number asked for last. */
  public int row(int i) {
    return Candidates.row(candidates[i]);
  }

  /**
   * Makes a selection by keys one by distances: of the rows whose keys are too near the last one's
   * to tell, the nearest are put before the others.
   */
  private void settle(int number) {
    float last = Candidates.key(candidates[number - 1]);
    // The key that the last one truly has is off by one error, another row's by one more.
    double margin = 2 * rows.error(query, last);
    int end = number;
    for (int i = number; i < count; i++) {
      if (Candidates.key(candidates[i]) <= last + margin) {
        Selection.swap(candidates, i, end++);
      }
    }
    if (end == number) {
      return;
    }
    int start = number;
    for (int i = number - 1; i >= 0; i--) {
      if (Candidates.key(candidates[i]) >= last - margin) {
        Selection.swap(candidates, i, --start);
      }
    }
    orderByDistance(start, end);
  }

  /** Orders the candidates from {@code start} to {@code end}, the nearest first. */
  private void orderByDistance(int start, int end) {
    long[] unsure = Arrays.copyOfRange(candidates, start, end);
    double[] squared = new double[unsure.length];
    for (int i = 0; i < unsure.length; i++) {
      squared[i] = distances.squared(query, Candidates.row(unsure[i]));
    }
    Integer[] order = new Integer[unsure.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byDistance = Double.compare(squared[a], squared[b]);
          return byDistance != 0
              ? byDistance
              : Integer.compare(Candidates.row(unsure[a]), Candidates.row(unsure[b]));
        });
    for (int i = 0; i < order.length; i++) {
      candidates[start + i] = unsure[order[i]];
    }
  }
}
