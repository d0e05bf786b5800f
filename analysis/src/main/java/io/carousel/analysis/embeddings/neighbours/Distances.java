package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.embeddings.Embeddings;

/** Euclidean distances between embeddings, computed in float64 from the float32 they are. */
final class Distances {

  private final float[] values;
  private final int dimensions;

  Distances(Embeddings embeddings) {
    this.values = embeddings.values();
    this.dimensions = embeddings.dimensions();
  }

  /**
   * The squared distance between two rows. Squares keep the order, and rows that are the same bit
   * by bit are at the same distance, bit by bit.
   */
  double squared(int row, int other) {
    int a = row * dimensions;
    int b = other * dimensions;
    double sum = 0;
    for (int i = 0; i < dimensions; i++) {
      double difference = (double) values[a + i] - values[b + i];
      sum += difference * difference;
    }
    return sum;
  }
}
