package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.embeddings.EmbeddingRows;
import java.util.function.UnaryOperator;

/**
 * Embeddings, or what a distance makes of them, between which Euclidean distances are measured in
 * float64. Nothing is kept of them: a vector is made each time that it is looked at.
 *
 * @param embeddings the embeddings
 * @param map what the distance makes of each; it keeps their length
 */
record Vectors(EmbeddingRows embeddings, UnaryOperator<double[]> map) {

  /** The embeddings as they are. */
  static Vectors of(EmbeddingRows embeddings) {
    return new Vectors(embeddings, UnaryOperator.identity());
  }

  /** How many there are. */
  int count() {
    return embeddings.rows();
  }

  /** The length of each. */
  int dimensions() {
    return embeddings.dimensions();
  }

  /** One vector. */
  double[] row(int row) {
    return map.apply(embeddings.row(row));
  }

  /**
   * The squared distance between two of them. Squares keep the order, and vectors that are the same
   * bit by bit are at the same distance, bit by bit.
   */
  double squaredDistance(int row, int other) {
    double[] a = row(row);
    double[] b = row(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }
}
