package io.carousel.analysis.saliency.explain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.models.network.GradientNetwork;
import java.util.Arrays;

/**
 * The distance of embeddings from one that stays, as a score with a gradient. A distance knows
 * nothing of a network's arrays: its values and gradients g at the embeddings e are computed beside
 * them, and what goes back to the network is the sum of (embedding - e) g, which is 0 there and has
 * just that gradient.
 *
 * @param distance the distance
 * @param reference the embedding that stays, not normalised
 */
record DistanceScore(Distance distance, double[] reference) implements GradientNetwork.Score {

  /**
   * The distance from an embedding as a network gives it.
   *
   * @param reference the embedding that stays, not normalised
   */
  static DistanceScore from(Distance distance, float[] reference) {
    double[] numbers = new double[reference.length];
    Arrays.setAll(numbers, i -> reference[i]);
    return new DistanceScore(distance, numbers);
  }

  @Override
  public NDArray of(NDArray embeddings) {
    float[] values = embeddings.stopGradient().toFloatArray();
    int length = reference.length;
    float[] distances = new float[values.length / length];
    float[] gradients = new float[values.length];
    for (int row = 0; row < distances.length; row++) {
      double[] embedding = new double[length];
      double[] gradient = new double[length];
      for (int i = 0; i < length; i++) {
        embedding[i] = values[row * length + i];
      }
      distances[row] = (float) distance.between(embedding, reference);
      distance.addGradient(embedding, reference, 1, gradient, new double[length]);
      for (int i = 0; i < length; i++) {
        gradients[row * length + i] = (float) gradient[i];
      }
    }
    NDManager manager = embeddings.getManager();
    Shape shape = new Shape(distances.length, length);
    return embeddings
        .sub(manager.create(values, shape))
        .mul(manager.create(gradients, shape))
        .sum(new int[] {1})
        .add(manager.create(distances));
  }
}
