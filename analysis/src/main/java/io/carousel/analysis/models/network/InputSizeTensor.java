package io.carousel.analysis.models.network;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The size of the images that a trunk takes, as its checkpoint says it where it takes one alone:
 * rows and columns, as PyTorch orders them.
 */
final class InputSizeTensor {

  /** Its length. */
  static final int SIDES = 2;

  private static final int LARGEST = 4096;

  private InputSizeTensor() {}

  /**
   * The size of the images that a trunk takes.
   *
   * @return its architecture's default where it takes any
   * @throws InvalidInputException if the tensor says none
   */
  static ImageSize of(Path file, Architecture architecture, StateDict trunk) {
    if (!architecture.hasFixedInputSize()) {
      return architecture.inputSize();
    }
    float[] sides = trunk.tensors().get(Architecture.INPUT_SIZE).values();
    for (float side : sides) {
      if (!(side >= 1 && side <= LARGEST)) {
        throw new InvalidInputException(
            file.toString(),
            "says in its tensor %s that images have %s rows and %s columns, where 1 to %d can be"
                .formatted(Architecture.INPUT_SIZE, sides[0], sides[1], LARGEST));
      }
    }
    return new ImageSize((int) sides[1], (int) sides[0]);
  }

  /** Adds the tensor to a trunk's, where its architecture needs it. */
  static void add(Architecture architecture, ImageSize size, Map<String, Tensor> trunk) {
    if (architecture.hasFixedInputSize()) {
      trunk.put(
          Architecture.INPUT_SIZE,
          new Tensor(ElementType.INT64, List.of(SIDES), new float[] {size.height(), size.width()}));
    }
  }
}
