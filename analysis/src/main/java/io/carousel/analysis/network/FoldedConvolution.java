package io.carousel.analysis.network;

import java.util.List;

/**
 * The weights of a convolution with its batch normalisation folded in. Normalisation is (x - mean)
 * / sqrt(variance + epsilon) * scale + shift for every channel, which is linear, so the convolution
 * can do it: one operation instead of two, and the same numbers but for rounding.
 *
 * @param plan the convolution
 * @param weight its weights, of shape (out, kernel, kernel, in): channels go last, which is faster
 *     in PyTorch's CPU kernels
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

    int in = plan.in();
    int area = plan.kernel() * plan.kernel();
    float[] foldedWeight = new float[weight.length];
    float[] foldedBias = new float[bias.length];
    for (int out = 0; out < bias.length; out++) {
      double factor = scale[out] / Math.sqrt(variance[out] + EPSILON);
      foldedBias[out] = (float) ((bias[out] - mean[out]) * factor + shift[out]);
      int start = out * in * area;
      for (int channel = 0; channel < in; channel++) {
        for (int pixel = 0; pixel < area; pixel++) {
          foldedWeight[start + pixel * in + channel] =
              (float) (weight[start + channel * area + pixel] * factor);
        }
      }
    }
    return new FoldedConvolution(plan, foldedWeight, foldedBias);
  }

  /** The strides of the weights as PyTorch names their axes: (out, in, kernel, kernel). */
  List<Integer> strides() {
    int in = plan.in();
    int kernel = plan.kernel();
    return List.of(in * kernel * kernel, 1, in * kernel, in);
  }
}
