package io.carousel.analysis.training.losses;

import java.util.random.RandomGenerator;

/** The weights of losses that compare embeddings with vectors that stand for the classes. */
final class ClassWeights {

  /**
   * For vectors of standard normal numbers under Adam, which moves every number by about this much:
   * a hundred times less than they are large.
   */
  static final double LEARNING_RATE = 1e-2;

  private ClassWeights() {}

  /** Vectors of standard normal numbers: every direction is as likely. */
  static double[][] normal(int vectors, int dimensions, RandomGenerator random) {
    double[][] weights = new double[vectors][dimensions];
    for (double[] vector : weights) {
      for (int k = 0; k < dimensions; k++) {
        vector[k] = random.nextGaussian();
      }
    }
    return weights;
  }
}
