package io.carousel.analysis.network;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** Puts weights into blocks, each convolution's batch normalisation folded into it. */
final class WeightLoader {

  // PyTorch's default, which BN-Inception was trained with.
  private static final double EPSILON = 1e-5;

  private final Weights weights;
  private final NDManager manager;

  WeightLoader(Weights weights, NDManager manager) {
    this.weights = weights;
    this.manager = manager;
  }

  /**
   * Fills a convolution. Normalisation is (x - mean) / sqrt(variance + epsilon) * scale + shift for
   * every channel, which is linear, so the convolution can do it: one operation instead of two, and
   * the same numbers but for rounding.
   */
  void fill(Conv2d block, Convolution convolution) {
    float[] weight = weights.trunk(convolution.weight());
    float[] bias = weights.trunk(convolution.bias());
    float[] scale = weights.trunk(convolution.scale());
    float[] shift = weights.trunk(convolution.shift());
    float[] mean = weights.trunk(convolution.mean());
    float[] variance = weights.trunk(convolution.variance());

    int in = convolution.in();
    int area = convolution.kernel() * convolution.kernel();
    float[] foldedWeight = new float[weight.length];
    float[] foldedBias = new float[bias.length];
    for (int out = 0; out < bias.length; out++) {
      double factor = scale[out] / Math.sqrt(variance[out] + EPSILON);
      foldedBias[out] = (float) ((bias[out] - mean[out]) * factor + shift[out]);
      int start = out * in * area;
      for (int channel = 0; channel < in; channel++) {
        for (int pixel = 0; pixel < area; pixel++) {
          // Channels go last, which is faster in PyTorch's CPU kernels.
          foldedWeight[start + pixel * in + channel] =
              (float) (weight[start + channel * area + pixel] * factor);
        }
      }
    }
    Shape channelsLast =
        new Shape(convolution.out(), convolution.kernel(), convolution.kernel(), in);
    // A view: PyTorch reads the layout of the whole network from the strides of the weights.
    block
        .getParameters()
        .get("weight")
        .setArray(manager.create(foldedWeight, channelsLast).transpose(0, 3, 1, 2));
    block.getParameters().get("bias").setArray(manager.create(foldedBias));
  }
}
