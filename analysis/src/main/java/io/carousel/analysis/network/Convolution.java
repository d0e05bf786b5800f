package io.carousel.analysis.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
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

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.of(this);
  }

  @Override
  public Block build(WeightLoader weights) {
    int padding = kernel / 2;
    Conv2d convolution =
        Conv2d.builder()
            .setKernelShape(new Shape(kernel, kernel))
            .optStride(new Shape(stride, stride))
            .optPadding(new Shape(padding, padding))
            .setFilters(out)
            .build();
    weights.fill(convolution, this);
    return new Chain(List.of(convolution, Activation.reluBlock()));
  }
}
