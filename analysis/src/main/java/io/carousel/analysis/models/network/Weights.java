package io.carousel.analysis.models.network;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The weights of a network: a trunk of some architecture, and one linear layer (the "embedder")
 * that makes an embedding from its features. They are complete: every tensor is there and has its
 * shape.
 */
public final class Weights {

  /** The length of the paper's embeddings, and of others unless something else is asked for. */
  public static final int DEFAULT_DIMENSIONS = 128;

  private final Architecture architecture;
  private final ImageSize inputSize;
  private final StateDict trunk;
  private final StateDict embedder;

  private Weights(
      Architecture architecture, ImageSize inputSize, StateDict trunk, StateDict embedder) {
    this.architecture = architecture;
    this.inputSize = inputSize;
    this.trunk = trunk;
    this.embedder = embedder;
  }

  /**
   * Reads the weights of a trained network. The names of the trunk's tensors tell its architecture.
   *
   * @throws InvalidInputException if a file is missing, damaged or no state dict, or if a tensor is
   *     missing, unknown or misshapen: one line each
   */
  public static Weights read(Path trunkFile, Path embedderFile) {
    StateDict trunk = StateDict.read(trunkFile);
    Architecture architecture = architecture(trunkFile, trunk);
    ImageSize size = InputSizeTensor.of(trunkFile, architecture, trunk);
    StateDict embedder = StateDict.read(embedderFile);
    WeightTables.embedder(architecture, size, embedder).check(embedderFile, embedder);
    return new Weights(architecture, size, trunk, embedder);
  }

  /**
   * Reads a trunk, and puts an untrained embedder on it.
   *
   * @param dimensions the length of an embedding
   * @param seed what the embedder's weights are drawn with
   * @throws InvalidInputException if the file is missing, damaged or no state dict, or if a tensor
   *     is missing, unknown or misshapen: one line each
   */
  public static Weights withUntrainedEmbedder(Path trunkFile, int dimensions, long seed) {
    StateDict trunk = StateDict.read(trunkFile);
    Architecture architecture = architecture(trunkFile, trunk);
    ImageSize size = InputSizeTensor.of(trunkFile, architecture, trunk);
    StateDict embedder =
        untrainedEmbedder(architecture.features(size), dimensions, new Random(seed));
    return new Weights(architecture, size, trunk, embedder);
  }

  /** The weights of an untrained network at its default input size, with 128 dimensions. */
  public static Weights untrained(Architecture architecture, long seed) {
    return untrained(architecture, architecture.inputSize(), DEFAULT_DIMENSIONS, seed);
  }

  /**
   * The weights of an untrained network: normally distributed with a variance of 2 / fan-in where a
   * ReLU follows (He et al., "Delving Deep into Rectifiers", 2015), so that an image's signal
   * neither fades nor grows on its way, and of 1 / fan-in elsewhere; biases of zero; batch
   * normalisation that changes nothing. The numbers come from {@link Random}, whose sequence Java
   * defines, so that a seed gives the same weights on every machine and engine.
   *
   * @param inputSize the size of the images that it takes
   * @param dimensions the length of an embedding
   * @throws InvalidInputException if images of that size do not fit the architecture
   */
  public static Weights untrained(
      Architecture architecture, ImageSize inputSize, int dimensions, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> trunk = new LinkedHashMap<>();
    for (Convolution convolution : architecture.convolutions()) {
      List<Integer> channels = List.of(convolution.out());
      double gain = convolution.rectified() ? 2.0 : 1.0;
      trunk.put(
          convolution.weight(),
          normal(convolution.weightShape(), Math.sqrt(gain / convolution.fanIn()), random));
      if (convolution.biased()) {
        trunk.put(convolution.bias(), constant(channels, 0));
      }
      trunk.put(convolution.scale(), constant(channels, 1));
      trunk.put(convolution.shift(), constant(channels, 0));
      trunk.put(convolution.mean(), constant(channels, 0));
      trunk.put(convolution.variance(), constant(channels, 1));
    }
    InputSizeTensor.add(architecture, inputSize, trunk);
    StateDict embedder = untrainedEmbedder(architecture.features(inputSize), dimensions, random);
    return new Weights(architecture, inputSize, new StateDict(trunk), embedder);
  }

  /**
   * The same weights, for images of another size.
   *
   * @throws InvalidInputException if the network takes images of its own size alone, or such images
   *     do not fit it
   */
  public Weights withInputSize(ImageSize size) {
    if (size.equals(inputSize)) {
      return this;
    }
    if (architecture.hasFixedInputSize()) {
      throw new InvalidInputException(
          architecture.name(),
          "takes images of %s pixels alone, not of %s".formatted(inputSize, size));
    }
    architecture.featureMaps(size);
    return new Weights(architecture, size, trunk, embedder);
  }

  private static StateDict untrainedEmbedder(int features, int dimensions, Random random) {
    Map<String, Tensor> embedder = new LinkedHashMap<>();
    embedder.put(
        WeightTables.EMBEDDER_WEIGHT,
        normal(List.of(dimensions, features), Math.sqrt(1.0 / features), random));
    embedder.put(WeightTables.EMBEDDER_BIAS, constant(List.of(dimensions), 0));
    return new StateDict(embedder);
  }

  private static Architecture architecture(Path trunkFile, StateDict trunk) {
    String first = trunk.tensors().keySet().stream().findFirst().orElse("missing");
    Architecture architecture =
        Architectures.of(trunk.tensors().keySet())
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        trunkFile.toString(),
                        "has no tensor of a trunk that is known (%s); its first is %s"
                                .formatted(Architectures.names(), first)
                            + (first.startsWith("module.")
                                ? "; it was saved wrapped for several GPUs, save"
                                    + " model.module.state_dict()"
                                : "")));
    WeightTables.trunk(architecture).check(trunkFile, trunk);
    return architecture;
  }

  /** What the trunk is. */
  public Architecture architecture() {
    return architecture;
  }

  /**
   * The size of the images that the network takes; its architecture's default where it takes any.
   */
  public ImageSize inputSize() {
    return inputSize;
  }

  /** The length of an embedding. */
  public int dimensions() {
    return embedderBias().length;
  }

  /** A tensor of the trunk. */
  float[] trunk(String name) {
    return trunk.tensors().get(name).values();
  }

  /** A tensor of the embedder. */
  float[] embedder(String name) {
    return embedder.tensors().get(name).values();
  }

  /** The matrix of the embedder, of shape (dimensions, features). */
  float[] embedderWeight() {
    return embedder(WeightTables.EMBEDDER_WEIGHT);
  }

  float[] embedderBias() {
    return embedder(WeightTables.EMBEDDER_BIAS);
  }

  private static Tensor normal(List<Integer> shape, double deviation, Random random) {
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return new Tensor(ElementType.FLOAT32, shape, values);
  }

  private static Tensor constant(List<Integer> shape, float value) {
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    Arrays.fill(values, value);
    return new Tensor(ElementType.FLOAT32, shape, values);
  }
}
