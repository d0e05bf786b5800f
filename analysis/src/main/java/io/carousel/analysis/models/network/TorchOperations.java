package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.architecture.FeatureSummary;
import io.carousel.analysis.models.architecture.Pooling;

/** How operations are written in TorchScript. */
final class TorchOperations {

  /** Lays the channels of an image last, for which PyTorch has a number. */
  static final String CHANNELS_LAST = "torch.contiguous(%s, memory_format=2)";

  private TorchOperations() {}

  static String convolution(Convolution plan, String input, String weight, String bias) {
    return "torch.conv2d(%s, %s, %s, %s, %s, [1, 1], 1)"
        .formatted(input, weight, bias, strides(plan), paddings(plan));
  }

  static String pooling(Pooling pooling, String input) {
    String shape =
        "[%d, %d], [%d, %d], [%d, %d]"
            .formatted(
                Pooling.KERNEL,
                Pooling.KERNEL,
                pooling.stride(),
                pooling.stride(),
                pooling.padding(),
                pooling.padding());
    String roundsUp = pooling.roundsUp() ? "True" : "False";
    return pooling.greatest()
        ? "torch.max_pool2d(%s, %s, [1, 1], %s)".formatted(input, shape, roundsUp)
        : "torch.avg_pool2d(%s, %s, %s, True)".formatted(input, shape, roundsUp);
  }

  static String summary(FeatureSummary summary, String input) {
    return switch (summary) {
      case MEAN -> "torch.mean(%s, [2, 3])".formatted(input);
      case FLATTENED -> "torch.flatten(%s, 1, -1)".formatted(input);
    };
  }

  static String paddings(Convolution plan) {
    return "[%d, %d]".formatted(plan.padding(), plan.padding());
  }

  static String strides(Convolution plan) {
    return "[%d, %d]".formatted(plan.stride(), plan.stride());
  }
}
