package io.carousel.analysis.distances;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far apart two embeddings are. Less is nearer; a similarity has its sign turned.
 *
 * <p>All numbers are float64, so that the same two embeddings are always equally far apart, bit by
 * bit.
 */
public interface Distance {

  /**
   * The distance of two embeddings.
   *
   * @param a the one that distances are from: an anchor, a query, an image to be explained
   * @param b the other, of the same length
   */
  double between(double[] a, double[] b);

  /**
   * Adds the gradient of the distance in both embeddings, times a factor. Where there is no
   * gradient, as where the Euclidean distance is 0, it is 0.
   *
   * @param factor the gradient of what is made of the distance, in the distance
   * @param ofA where the gradient in {@code a} is added
   * @param ofB where the gradient in {@code b} is added
   */
  void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB);

  /**
   * A map of embeddings after which Euclidean distances from any one of them are in the order of
   * this distance, if there is one. Neighbours are then found by matrix products; without it every
   * pair is measured, which takes many times as long.
   */
  default Optional<UnaryOperator<double[]>> euclideanForm() {
    return Optional.empty();
  }

  /**
   * Whether an embedding is at distance 0 from itself and nothing is nearer, so that one can say
   * how far an embedding has moved.
   */
  default boolean startsAtZero() {
    return true;
  }

  /** The same distance of embeddings that are brought to unit length first. */
  default Distance atUnitLength() {
    return new AtUnitLength(this);
  }
}
