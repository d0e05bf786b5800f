package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;
import java.util.List;

/**
 * The order (out, kernel, kernel, in) of a convolution's weights: PyTorch's CPU kernels are faster.
 */
final class ChannelsLast {

  private ChannelsLast() {}

  /**
   * Weights in that order.
   *
   * @param weights in the order (out, in, kernel, kernel)
   */
  static float[] kernels(Convolution convolution, float[] weights) {
    int in = convolution.in();
    int area = convolution.kernel() * convolution.kernel();
    float[] last = new float[weights.length];
    for (int output = 0; output < convolution.out(); output++) {
      int start = output * in * area;
      for (int channel = 0; channel < in; channel++) {
        for (int pixel = 0; pixel < area; pixel++) {
          last[start + pixel * in + channel] = weights[start + channel * area + pixel];
        }
      }
    }
    return last;
  }

  /** The strides of such weights as PyTorch names their axes: (out, in, kernel, kernel). */
  static List<Integer> strides(Convolution convolution) {
    int in = convolution.in();
    int kernel = convolution.kernel();
    return List.of(in * kernel * kernel, 1, in * kernel, in);
  }
}
