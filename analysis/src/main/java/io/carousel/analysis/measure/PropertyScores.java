package io.carousel.analysis.measure;

import java.util.OptionalInt;

/** The z values of all queries by one property, and their mean. */
final class PropertyScores {

  private final int[] classes;
  private final Labels labels;
  private final OptionalInt maxNeighbours;
  private final int queries;
  private final double[] z;

  PropertyScores(Labels labels, OptionalInt maxNeighbours) {
    this.labels = labels;
    this.classes = labels.classes().stream().mapToInt(Integer::intValue).toArray();
    this.maxNeighbours = maxNeighbours;
    this.queries = labels.queries();
    this.z = new double[classes.length];
  }

  /**
   * Scores one query, if it is one.
   *
   * @param query the image
   * @param distances the distances from it to all images, infinite to itself
   * @param selection the same distances, to select from
   */
  void add(int query, double[] distances, Selection selection) {
    int size = labels.sizeOf(query);
    if (size == 1 || size == queries) {
      return;
    }
    int neighbours = Math.min(size - 1, maxNeighbours.orElse(Integer.MAX_VALUE));
    double shared = shared(query, neighbours, distances, selection.smallest(neighbours));
    double p = (double) size / queries;
    z[query] = (shared - neighbours * p) / Math.sqrt(neighbours * p * (1 - p));
  }

  /**
   * How many of the nearest images share the query's level.
   *
   * @param farthest the distance of the last of the nearest
   */
  private int shared(int query, int neighbours, double[] distances, double farthest) {
    int nearer = 0;
    int shared = 0;
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < farthest) {
        nearer++;
        if (classes[i] == classes[query]) {
          shared++;
        }
      }
    }
    // What is left goes to those at just that distance, the lowest index first.
    for (int i = 0; nearer < neighbours; i++) {
      if (distances[i] == farthest) {
        nearer++;
        if (classes[i] == classes[query]) {
          shared++;
        }
      }
    }
    return shared;
  }

  /** The mean over the queries, summed in their order. */
  Measurement mean() {
    boolean oneLevel = labels.sizes().stream().anyMatch(size -> size > 1 && size == queries);
    if (oneLevel || labels.sizes().size() < 2) {
      return new Measurement(null, queries);
    }
    double sum = 0;
    for (double value : z) {
      sum += value;
    }
    return new Measurement(queries == 0 ? 0 : sum / queries, queries);
  }
}
