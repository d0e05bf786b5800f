package io.carousel.analysis.models.network;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network is, apart from its weights.
 *
 * @param architecture that of its trunk
 * @param inputSize the size of the images that it takes
 * @param dimensions the length of an embedding
 */
public record NetworkOutline(Architecture architecture, ImageSize inputSize, int dimensions) {

  /** A network of an architecture with its default input size and 128 dimensions. */
  public static NetworkOutline of(Architecture architecture) {
    return new NetworkOutline(architecture, architecture.inputSize(), Weights.DEFAULT_DIMENSIONS);
  }

  /**
   * The network of two checkpoints, of which hardly more than names and shapes are read; whether
   * they are complete is seen when their weights are.
   *
   * @return empty if the trunk is of no known architecture
   * @throws InvalidInputException if a file is missing, damaged or no state dict
   */
  public static Optional<NetworkOutline> read(Path trunkFile, Path embedderFile) {
    List<Long> matrix = StateDict.shapes(embedderFile).get(WeightTables.EMBEDDER_WEIGHT);
    return ofTrunk(trunkFile)
        .map(
            outline ->
                matrix == null || matrix.isEmpty()
                    ? outline
                    : new NetworkOutline(
                        outline.architecture(),
                        outline.inputSize(),
                        Math.toIntExact(matrix.get(0))));
  }

  /**
   * The network of a trunk, with 128 dimensions.
   *
   * @return empty if it is of no known architecture
   * @throws InvalidInputException if the file is missing, damaged or no state dict
   */
  public static Optional<NetworkOutline> ofTrunk(Path trunkFile) {
    Map<String, List<Long>> shapes = StateDict.shapes(trunkFile);
    Optional<Architecture> architecture = Architectures.of(shapes.keySet());
    if (architecture.isEmpty() || !architecture.get().hasFixedInputSize()) {
      return architecture.map(NetworkOutline::of);
    }
    StateDict size = StateDict.read(trunkFile, Architecture.INPUT_SIZE::equals);
    return Optional.of(
        new NetworkOutline(
            architecture.get(),
            size.tensors().isEmpty()
                ? architecture.get().inputSize()
                : InputSizeTensor.of(trunkFile, architecture.get(), size),
            Weights.DEFAULT_DIMENSIONS));
  }

  /** How many classes a trunk's classifier tells apart; 0 if it has none. */
  public static long classes(Path trunkFile) {
    Map<String, List<Long>> shapes = StateDict.shapes(trunkFile);
    return Architectures.of(shapes.keySet())
        .map(Architecture::classifier)
        .map(classifier -> shapes.get(classifier + ".weight"))
        .filter(shape -> !shape.isEmpty())
        .map(shape -> shape.get(0))
        .orElse(0L);
  }

  /** The same for images of another size. */
  public NetworkOutline withInputSize(ImageSize size) {
    return new NetworkOutline(architecture, size, dimensions);
  }

  /** The weights of an untrained network of this kind. */
  public Weights untrained(long seed) {
    return Weights.untrained(architecture, inputSize, dimensions, seed);
  }

  /** For people: "small, 48 x 36, 128 dimensions". */
  @Override
  public String toString() {
    return "%s, %s, %d dimensions".formatted(architecture, inputSize, dimensions);
  }
}
