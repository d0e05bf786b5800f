package io.carousel.analysis.embeddings.neighbours;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.function.UnaryOperator;

/**
 * Embeddings, or what a distance makes of them, between which Euclidean distances are measured in
 * float64.
 */
final class Vectors {

  private final int count;
  private final int dimensions;

  /** The embeddings as they are; null where they are not. */
  private final float[] singles;

  private final double[] doubles;

  private Vectors(int count, int dimensions, float[] singles, double[] doubles) {
    this.count = count;
    this.dimensions = dimensions;
    this.singles = singles;
    this.doubles = doubles;
  }

  /** The embeddings as they are. */
  static Vectors of(Embeddings embeddings) {
    return new Vectors(
        embeddings.rows(), embeddings.dimensions(), embeddings.values(), new double[0]);
  }

  /** What a map makes of each embedding; it keeps their length. */
  static Vectors of(Embeddings embeddings, UnaryOperator<double[]> map) {
    if (map.equals(UnaryOperator.identity())) {
      return of(embeddings);
    }
    int dimensions = embeddings.dimensions();
    double[] mapped = new double[embeddings.values().length];
    for (int row = 0; row < embeddings.rows(); row++) {
      System.arraycopy(map.apply(embeddings.row(row)), 0, mapped, row * dimensions, dimensions);
    }
    return new Vectors(embeddings.rows(), dimensions, null, mapped);
  }

  int count() {
    return count;
  }

  int dimensions() {
    return dimensions;
  }

  /** How many numbers they have together. */
  int size() {
    return count * dimensions;
  }

  /** A number of them, one vector after the other. */
  double at(int i) {
    return singles != null ? singles[i] : doubles[i];
  }

  /**
   * The squared distance between two of them. Squares keep the order, and vectors that are the same
   * bit by bit are at the same distance, bit by bit.
   */
  double squaredDistance(int row, int other) {
    int a = row * dimensions;
    int b = other * dimensions;
    double sum = 0;
    for (int i = 0; i < dimensions; i++) {
      double difference = at(a + i) - at(b + i);
      sum += difference * difference;
    }
    return sum;
  }
}
