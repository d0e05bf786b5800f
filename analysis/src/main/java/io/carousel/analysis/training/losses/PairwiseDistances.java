package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.DistanceMatrix;
import java.util.function.Function;

/**
 * The distances, or similarities, of every two embeddings of a batch, with their backward pass:
 * from a gradient in them to one in the embeddings.
 */
interface PairwiseDistances {

  /** One row an anchor, one column its partner; not to be changed. */
  double[][] values();

  /** The gradient in the embeddings, from that in the distances. */
  double[][] backward(double[][] gradient);

  /** A distance of the embeddings as they are. */
  static PairwiseDistances of(Distance distance, double[][] embeddings) {
    DistanceMatrix matrix = new DistanceMatrix(distance, embeddings);
    return new PairwiseDistances() {
      @Override
      public double[][] values() {
        return matrix.values();
      }

      @Override
      public double[][] backward(double[][] gradient) {
        return matrix.backward(gradient);
      }
    };
  }

  /** A distance of the embeddings brought to unit length. */
  static PairwiseDistances atUnitLength(double[][] embeddings, Distance distance) {
    return atUnitLength(embeddings, rows -> of(distance, rows));
  }

  /** Distances, or similarities, of the embeddings brought to unit length. */
  static PairwiseDistances atUnitLength(
      double[][] embeddings, Function<double[][], PairwiseDistances> distances) {
    UnitLength unit = UnitLength.of(embeddings);
    PairwiseDistances within = distances.apply(unit.rows());
    return new PairwiseDistances() {
      @Override
      public double[][] values() {
        return within.values();
      }

      @Override
      public double[][] backward(double[][] gradient) {
        return unit.backward(within.backward(gradient));
      }
    };
  }
}
