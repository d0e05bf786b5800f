package io.carousel.analysis.distances;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The Euclidean distance. Of two embeddings that are the same it has the gradient 0. */
public record Euclidean() implements Distance {

  private static final SquaredEuclidean SQUARED = new SquaredEuclidean();

  @Override
  public double between(double[] a, double[] b) {
    return Math.sqrt(SQUARED.between(a, b));
  }

  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    double distance = between(a, b);
    if (distance != 0) { // so that what is not a number stays seen
      SQUARED.addGradient(a, b, factor / (2 * distance), ofA, ofB);
    }
  }

  @Override
  public Optional<UnaryOperator<double[]>> euclideanForm() {
    return Optional.of(UnaryOperator.identity());
  }
}
