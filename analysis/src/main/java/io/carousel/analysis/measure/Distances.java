package io.carousel.analysis.measure;

import io.carousel.analysis.embedding.Embeddings;

/** Euclidean distances between embeddings, computed in float64 from the float32 they are. */
final class Distances {

  private final Embeddings embeddings;

  Distances(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  /**
   * The squared distances from one row to all rows, in row order; infinite to itself, so that it is
   * never its own neighbour. Squares keep the order, and rows that are the same bit by bit get the
   * same distance, bit by bit.
   */
  void from(int query, double[] distances) {
    float[] values = embeddings.values();
    int dimensions = embeddings.dimensions();
    int start = query * dimensions;
    for (int row = 0; row < distances.length; row++) {
      int other = row * dimensions;
      double sum = 0;
      for (int i = 0; i < dimensions; i++) {
        double difference = (double) values[start + i] - values[other + i];
        sum += difference * difference;
      }
      distances[row] = sum;
    }
    distances[query] = Double.POSITIVE_INFINITY;
  }
}
