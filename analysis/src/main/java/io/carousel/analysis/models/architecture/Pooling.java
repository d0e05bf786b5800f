package io.carousel.analysis.models.architecture;

import java.util.stream.Stream;

/**
 * Pooling over 3 x 3 pixels. But for {@link #MAX_HALVING_PADDED}, the size of the result is rounded
 * up, so that no pixel is left out; means count the padding's zeros, as Caffe's do.
 */
public enum Pooling implements Layer {
  /** The greatest, at every second pixel. */
  MAX_HALVING(true, 2, 0, true),
  /** The greatest, at every second pixel of an image with a margin of one pixel. */
  MAX_HALVING_PADDED(true, 2, 1, false),
  /** The greatest, at every pixel. */
  MAX(true, 1, 1, true),
  /** The mean, at every pixel. */
  MEAN(false, 1, 1, true);

  /** Side of the square that is pooled. */
  public static final int KERNEL = 3;

  private final boolean greatest;
  private final int stride;
  private final int padding;
  private final boolean roundsUp;

  Pooling(boolean greatest, int stride, int padding, boolean roundsUp) {
    this.greatest = greatest;
    this.stride = stride;
    this.padding = padding;
    this.roundsUp = roundsUp;
  }

  /** Whether it takes the greatest, not the mean. */
  public boolean greatest() {
    return greatest;
  }

  /** Step in both directions. */
  public int stride() {
    return stride;
  }

  /** Margin on every side, in pixels. */
  public int padding() {
    return padding;
  }

  /** Whether the size of the result is rounded up. */
  public boolean roundsUp() {
    return roundsUp;
  }

  /** Length of a side of the result, from that of the input. */
  int side(int side) {
    int steps = side + 2 * padding - KERNEL;
    int result = (roundsUp ? -Math.floorDiv(-steps, stride) : Math.floorDiv(steps, stride)) + 1;
    // PyTorch's rule: the last square must begin within the image, not in the margin after it.
    return (result - 1) * stride >= side + padding ? result - 1 : result;
  }

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.empty();
  }

  @Override
  public <T> T apply(Operations<T> operations, T input) {
    return operations.pooling(this, input);
  }
}
