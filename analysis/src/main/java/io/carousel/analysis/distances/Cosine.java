package io.carousel.analysis.distances;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cosine distance: 1 - cos(a, b), from 0 to 2. It is half the squared Euclidean distance at
 * unit length, and is computed as that, since near embeddings would lose their digits in a product.
 */
public record Cosine() implements Distance {

  private static final Distance SQUARED = new SquaredEuclidean().atUnitLength();

  @Override
  public double between(double[] a, double[] b) {
    return SQUARED.between(a, b) / 2;
  }

  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    SQUARED.addGradient(a, b, factor / 2, ofA, ofB);
  }

  @Override
  public Optional<UnaryOperator<double[]>> euclideanForm() {
    return SQUARED.euclideanForm();
  }
}
