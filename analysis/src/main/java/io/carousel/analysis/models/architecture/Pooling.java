package io.carousel.analysis.models.network;

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

  @Override
  public Stream<Convolution> convolutions() {
    return Stream.empty();
  }

  @Override
  public String write(Program program, String input) {
    // Kernel, stride and padding; a dilation where there is one; true rounds sizes up.
    String operation =
        switch (this) {
          case MAX_HALVING -> "torch.max_pool2d(%s, [3, 3], [2, 2], [0, 0], [1, 1], True)";
          case MAX -> "torch.max_pool2d(%s, [3, 3], [1, 1], [1, 1], [1, 1], True)";
          case MEAN -> "torch.avg_pool2d(%s, [3, 3], [1, 1], [1, 1], True, True)";
        };
    return program.add(operation.formatted(input));
  }
}
