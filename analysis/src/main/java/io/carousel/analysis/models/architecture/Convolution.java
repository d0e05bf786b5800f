package io.carousel.analysis.models.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A convolution, batch normalisation and, mostly, ReLU.
 *
 * @param name the convolution's name in the state dict
 * @param normalisation its normalisation's name there
 * @param in input channels
 * @param out output channels
 * @param kernel side of the square kernel
 * @param stride step in both directions; the padding keeps the size of the image at a stride of 1
 * @param biased whether it adds a number of its own to every channel, before the normalisation
 * @param rectified whether ReLU follows
 */
public record Convolution(
    String name,
    String normalisation,
    int in,
    int out,
    int kernel,
    int stride,
    boolean biased,
    boolean rectified)
    implements Layer {

  /** The name of its weights, of shape (out, in, kernel, kernel). */
  public String weight() {
    return name + ".weight";
  }

  /** The name of what it adds, where it is biased. */
  public String bias() {
    return name + ".bias";
  }

  /** The name of what its normalisation multiplies by. */
  public String scale() {
    return normalisation + ".weight";
  }

  /** The name of what its normalisation adds. */
  public String shift() {
    return normalisation + ".bias";
  }

  /** The name of the means that its normalisation takes off outside of training. */
  public String mean() {
    return normalisation + ".running_mean";
  }

  /** The name of the variances that its normalisation divides by outside of training. */
  public String variance() {
    return normalisation + ".running_var";
  }

  /** The name of how many batches mean and variance were gathered from; only training needs it. */
  public String batchesTracked() {
    return normalisation + ".num_batches_tracked";
  }

  /**
   * The names of its tensors, in the order of PyTorch's state dict; without the count of batches.
   */
  public List<String> tensors() {
    return biased
        ? List.of(weight(), bias(), scale(), shift(), mean(), variance())
        : List.of(weight(), scale(), shift(), mean(), variance());
  }

  /** The shape of its weights. */
  public List<Integer> weightShape() {
    return List.of(out, in, kernel, kernel);
  }

  /** How many inputs each of its outputs sums. */
  public int fanIn() {
    return in * kernel * kernel;
  }

  /** Margin on every side, in pixels. */
  public int padding() {
    return kernel / 2;
  }

  /** Length of a side of the result, from that of the input. */
  int side(int side) {
    return (side + 2 * padding() - kernel) / stride + 1;
  }

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.of(this);
  }

  @Override
  public <T> T apply(Operations<T> operations, T input) {
    return operations.convolution(this, input);
  }
}
