package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;

/**
 * Batch normalisation as it is outside of training: (x - mean) / sqrt(variance + epsilon) * scale +
 * shift for every channel, which is x * factor + offset.
 *
 * @param factors one a channel
 * @param offsets one a channel
 */
record Normalisation(double[] factors, double[] offsets) {

  /** What is added to the variance: PyTorch's default, which all architectures here have. */
  static final double EPSILON = 1e-5;

  /** The normalisation that follows a convolution. */
  static Normalisation of(Convolution plan, Weights weights) {
    float[] scale = weights.trunk(plan.scale());
    float[] shift = weights.trunk(plan.shift());
    float[] mean = weights.trunk(plan.mean());
    float[] variance = weights.trunk(plan.variance());
    double[] factors = new double[scale.length];
    double[] offsets = new double[scale.length];
    for (int i = 0; i < scale.length; i++) {
      factors[i] = scale[i] / Math.sqrt(variance[i] + EPSILON);
      offsets[i] = shift[i] - mean[i] * factors[i];
    }
    return new Normalisation(factors, offsets);
  }
}
