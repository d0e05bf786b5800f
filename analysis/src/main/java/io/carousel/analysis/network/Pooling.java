package io.carousel.analysis.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import java.util.stream.Stream;

/**
 * Pooling over 3 x 3 pixels. The size of the result is rounded up, so that no pixel is left out;
 * means count the padding's zeros, as Caffe's do.
 */
enum Pooling implements Layer {
  /** The greatest, at every second pixel. */
  MAX_HALVING,
  /** The greatest, at every pixel. */
  MAX,
  /** The mean, at every pixel. */
  MEAN;

  private static final Shape KERNEL = new Shape(3, 3);
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape NONE = new Shape(0, 0);

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.empty();
  }

  @Override
  public Block build(WeightLoader weights) {
    return switch (this) {
      case MAX_HALVING -> Pool.maxPool2dBlock(KERNEL, TWO, NONE, true);
      case MAX -> Pool.maxPool2dBlock(KERNEL, ONE, ONE, true);
      case MEAN -> Pool.avgPool2dBlock(KERNEL, ONE, ONE, true, true);
    };
  }
}
