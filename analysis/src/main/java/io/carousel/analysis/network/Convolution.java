package io.carousel.analysis.network;

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
  public String write(Program program, String input) {
    return program.convolution(this, input);
  }
}
