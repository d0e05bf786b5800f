package io.carousel.analysis.models.network;

import io.carousel.analysis.models.checkpoint.ElementType;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The weights of a network as the paper has it: BN-Inception (the "trunk"), and one linear layer
 * (the "embedder") that makes an embedding of 128 numbers from its 1,024 features. They are
 * complete: every tensor is there and has its shape.
 */
public final class Weights {

  /** The length of an embedding. */
  static final int DIMENSIONS = 128;

  private static final String EMBEDDER_WEIGHT = "net.0.weight";
  private static final String EMBEDDER_BIAS = "net.0.bias";

  private final StateDict trunk;
  private final StateDict embedder;

  private Weights(StateDict trunk, StateDict embedder) {
    this.trunk = trunk;
    this.embedder = embedder;
  }

  /**
   * Reads the weights of a trained network.
   *
   * @throws InvalidInputException if a file is missing, damaged or no state dict, or if a tensor is
   *     missing, unknown or misshapen: one line each
   */
  public static Weights read(Path trunkFile, Path embedderFile) {
    StateDict trunk = StateDict.read(trunkFile);
    trunkTable().check(trunkFile, trunk);
    StateDict embedder = StateDict.read(embedderFile);
    embedderTable().check(embedderFile, embedder);
    return new Weights(trunk, embedder);
  }

  /**
   * The weights of an untrained network: normally distributed with a variance of 2 / fan-in where a
   * ReLU follows (He et al., "Delving Deep into Rectifiers", 2015), so that an image's signal
   * neither fades nor grows on its way, and of 1 / fan-in in the embedder; biases of zero; batch
   * normalisation that changes nothing. The numbers come from {@link Random}, whose sequence Java
   * defines, so that a seed gives the same weights on every machine and engine.
   */
  public static Weights untrained(long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> trunk = new LinkedHashMap<>();
    BnInception.convolutions()
        .forEach(
            convolution -> {
              int fanIn = convolution.in() * convolution.kernel() * convolution.kernel();
              List<Integer> channels = List.of(convolution.out());
              trunk.put(
                  convolution.weight(),
                  normal(convolution.weightShape(), Math.sqrt(2.0 / fanIn), random));
              trunk.put(convolution.bias(), constant(channels, 0));
              trunk.put(convolution.scale(), constant(channels, 1));
              trunk.put(convolution.shift(), constant(channels, 0));
              trunk.put(convolution.mean(), constant(channels, 0));
              trunk.put(convolution.variance(), constant(channels, 1));
            });
    double deviation = Math.sqrt(1.0 / BnInception.FEATURES);
    Map<String, Tensor> embedder = new LinkedHashMap<>();
    embedder.put(
        EMBEDDER_WEIGHT, normal(List.of(DIMENSIONS, BnInception.FEATURES), deviation, random));
    embedder.put(EMBEDDER_BIAS, constant(List.of(DIMENSIONS), 0));
    return new Weights(new StateDict(trunk), new StateDict(embedder));
  }

  /** A tensor of the trunk. */
  float[] trunk(String name) {
    return trunk.tensors().get(name).values();
  }

  /** The matrix of the embedder, of shape (128, 1024). */
  float[] embedderWeight() {
    return embedder.tensors().get(EMBEDDER_WEIGHT).values();
  }

  float[] embedderBias() {
    return embedder.tensors().get(EMBEDDER_BIAS).values();
  }

  private static TensorTable trunkTable() {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    Set<String> ignored = new LinkedHashSet<>();
    BnInception.convolutions()
        .forEach(
            convolution -> {
              List<Integer> channels = List.of(convolution.out());
              shapes.put(convolution.weight(), convolution.weightShape());
              shapes.put(convolution.bias(), channels);
              shapes.put(convolution.scale(), channels);
              shapes.put(convolution.shift(), channels);
              shapes.put(convolution.mean(), channels);
              shapes.put(convolution.variance(), channels);
              ignored.add(convolution.batchesTracked());
            });
    // The classifier, where it was not taken off before saving.
    ignored.addAll(List.of("last_linear.weight", "last_linear.bias"));
    return new TensorTable("trunk", shapes, ignored);
  }

  private static TensorTable embedderTable() {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put(EMBEDDER_WEIGHT, List.of(DIMENSIONS, BnInception.FEATURES));
    shapes.put(EMBEDDER_BIAS, List.of(DIMENSIONS));
    // The benchmark's module has the one layer under two names, which share their storage.
    return new TensorTable("embedder", shapes, Set.of("last_linear.weight", "last_linear.bias"));
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
