package io.carousel.analysis.network;

/**
 * The weights of a convolution with its batch normalisation folded in. Normalisation is (x - mean)
 * / sqrt(variance + epsilon) * scale + shift for every channel, which is linear, so the convolution
 * can do it: one operation instead of two, and the same numbers but for rounding.
 *
 * @param plan the convolution
 * @param weight its weights, channels last
 * @param bias what it adds to every output channel
 */
record FoldedConvolution(Convolution plan, float[] weight, float[] bias) {

  // PyTorch's default, which BN-Inception was trained with.
  /** What the normalisation adds to the variance. */
  static final double EPSILON = 1e-5;

  static FoldedConvolution of(Convolution plan, Weights weights) {
    float[] weight = weights.trunk(plan.weight());
    float[] bias = weights.trunk(plan.bias());
    float[] scale = weights.trunk(plan.scale());
    float[] shift = weights.trunk(plan.shift());
    float[] mean = weights.trunk(plan.mean());
    float[] variance = weights.trunk(plan.variance());

    float[] foldedWeight = plan.channelsLast(weight);
    int each = weight.length / bias.length;
    float[] foldedBias = new float[bias.length];
    for (int out = 0; out < bias.length; out++) {
      double factor = scale[out] / Math.sqrt(variance[out] + EPSILON);
      foldedBias[out] = (float) ((bias[out] - mean[out]) * factor + shift[out]);
      for (int i = out * each; i < (out + 1) * each; i++) {
        foldedWeight[i] = (float) (foldedWeight[i] * factor);
      }
    }
    return new FoldedConvolution(plan, foldedWeight, foldedBias);
  }
}
