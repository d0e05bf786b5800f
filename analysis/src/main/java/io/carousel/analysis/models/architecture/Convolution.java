package io.carousel.analysis.models.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * A convolution, batch normalisation and ReLU.
 *
 * @param name the convolution's name in the state dict; its normalisation's has {@code _bn} added
 * @param in input channels
 * @param out output channels
 * @param kernel side of the square kernel
 * @param stride step in both directions; the padding keeps the size of the image at a stride of 1
 */
record Convolution(String name, int in, int out, int kernel, int stride) implements Layer {

  String weight() {
    return name + ".weight";
  }

  String bias() {
    return name + ".bias";
  }

  /** What its normalisation multiplies by. */
  String scale() {
    return name + "_bn.weight";
  }

  /** What its normalisation adds. */
  String shift() {
    return name + "_bn.bias";
  }

  String mean() {
    return name + "_bn.running_mean";
  }

  String variance() {
    return name + "_bn.running_var";
  }

  /** How many batches mean and variance were gathered from; only training needs it. */
  String batchesTracked() {
    return name + "_bn.num_batches_tracked";
  }

  List<Integer> weightShape() {
    return List.of(out, in, kernel, kernel);
  }

  /**
   * Its weights in the order (out, kernel, kernel, in), which is faster in PyTorch's CPU kernels.
   *
   * @param weights in the order (out, in, kernel, kernel)
   */
  float[] channelsLast(float[] weights) {
    int area = kernel * kernel;
    float[] last = new float[weights.length];
    for (int output = 0; output < out; output++) {
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
  List<Integer> channelsLastStrides() {
    return List.of(in * kernel * kernel, 1, in * kernel, in);
  }

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.of(this);
  }

  @Override
  public String write(Program program, String input) {
    return program.convolution(this, input);
  }
}
