package io.carousel.analysis.distances;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The squared Euclidean distance: the sum of (a - b)². */
public record SquaredEuclidean() implements Distance {

  /** From differences, not from products: near embeddings would lose all their digits. */
  @Override
  public double between(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    for (int i = 0; i < a.length; i++) {
      double part = 2 * factor * (a[i] - b[i]);
      ofA[i] += part;
      ofB[i] -= part;
    }
  }

  @Override
  public Optional<UnaryOperator<double[]>> euclideanForm() {
    return Optional.of(UnaryOperator.identity());
  }
}
