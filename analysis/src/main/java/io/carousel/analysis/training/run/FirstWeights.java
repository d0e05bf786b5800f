package io.carousel.analysis.training.run;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.network.Weights;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/** The weights that training begins with. */
final class FirstWeights {

  private FirstWeights() {}

  /**
   * The architecture of a choice.
   *
   * @throws InvalidInputException if none has that name
   */
  static Architecture architecture(NetworkChoice choice) {
    return Architectures.named(choice.architecture())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    choice.architecture(), "is no network; known are " + Architectures.names()));
  }

  /**
   * Draws or reads weights.
   *
   * @param seed what random weights are drawn with
   * @throws InvalidInputException if the file to begin with is missing, damaged, or of another
   *     architecture
   */
  static Weights of(NetworkChoice choice, long seed) {
    Architecture architecture = architecture(choice);
    ImageSize size = new ImageSize(choice.width(), choice.height());
    if (choice.init() == null) {
      return Weights.untrained(architecture, size, choice.dimensions(), seed);
    }
    Path file = Path.of(choice.init());
    Weights weights = Weights.withUntrainedEmbedder(file, choice.dimensions(), seed);
    if (!weights.architecture().name().equals(architecture.name())) {
      throw new InvalidInputException(
          file.toString(),
          "is a trunk of %s, and cannot begin one of %s"
              .formatted(weights.architecture().name(), architecture.name()));
    }
    if (!weights.inputSize().equals(size) && architecture.hasFixedInputSize()) {
      throw new InvalidInputException(
          file.toString(),
          "takes images of %s pixels alone, not of %s".formatted(weights.inputSize(), size));
    }
    return weights.withInputSize(size);
  }
}
