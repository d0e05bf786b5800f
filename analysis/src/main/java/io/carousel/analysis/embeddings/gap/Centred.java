package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;

/**
 * Two sets of embeddings less the mean of both, which leaves their distances as they are: float32
 * products then lose little of them.
 *
 * @param first the first set
 * @param second the second set
 */
record Centred(Embeddings first, Embeddings second) {

  static Centred of(Embeddings first, Embeddings second) {
    int dimensions = first.dimensions();
    double[] mean = new double[dimensions];
    for (Embeddings set : new Embeddings[] {first, second}) {
      for (int i = 0; i < set.values().length; i++) {
        mean[i % dimensions] += set.values()[i];
      }
    }
    int count = first.rows() + second.rows();
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= count;
    }
    return new Centred(without(first, mean), without(second, mean));
  }

  private static Embeddings without(Embeddings set, double[] mean) {
    float[] values = new float[set.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (set.values()[i] - mean[i % mean.length]);
    }
    return new Embeddings(set.rows(), set.dimensions(), values);
  }
}
