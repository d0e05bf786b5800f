package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.architecture.Layer;
import io.carousel.analysis.models.architecture.Operations;
import io.carousel.analysis.models.architecture.Pooling;
import io.carousel.analysis.models.torchscript.MethodParameter;
import io.carousel.analysis.models.torchscript.NumberType;
import io.carousel.analysis.models.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.List;

/**
 * A network outside of training as a TorchScript program in the making: one line an operation, and
 * the weights that the operations need.
 */
final class InferenceProgram implements Operations<String> {

  /** The method that must be called once before the first forward pass. */
  static final String PREPARE = "prepare";

  /** The method that computes the last features of an image by place. */
  static final String TRUNK = "trunk";

  /** The method that computes an embedding from such features. */
  static final String HEAD = "head";

  private static final String INPUT = "x";

  private final ScriptModule module = new ScriptModule();
  private final List<String> forward = new ArrayList<>();
  private final List<String> prepare = new ArrayList<>();
  private final Weights weights;
  private final Precision precision;
  private final Form form;
  private int values;
  private int tensors;

  private InferenceProgram(Weights weights, Precision precision, Form form) {
    this.weights = weights;
    this.precision = precision;
    this.form = form;
  }

  /**
   * Writes a network: trunk, summary of the features, and embedder.
   *
   * @param precision what the trunk computes with; summary and embedder compute with float32
   * @param form how convolutions are written
   * @return the bytes of a TorchScript file
   */
  static byte[] write(Weights weights, Precision precision, Form form) {
    return new InferenceProgram(weights, precision, form).network();
  }

  private byte[] network() {
    Architecture architecture = weights.architecture();
    String value = cast(add(TorchOperations.CHANNELS_LAST.formatted(INPUT)), precision);
    String features = Layer.applyAll(architecture.layers(), this, value);
    int layers = forward.size();
    value = cast(features, Precision.FLOAT32);
    value = add(TorchOperations.summary(architecture.summary(), value));
    float[] matrix = weights.embedderWeight();
    int length = matrix.length / weights.dimensions();
    String weight =
        tensor(
            List.of(weights.dimensions(), length), List.of(length, 1), matrix, NumberType.FLOAT32);
    float[] bias = weights.embedderBias();
    value =
        add(
            "torch.linear(%s, %s, %s)"
                .formatted(
                    value,
                    weight,
                    tensor(List.of(bias.length), List.of(1), bias, NumberType.FLOAT32)));
    forward.add("return " + value);
    prepare.add("return " + INPUT);
    List<MethodParameter> input = List.of(MethodParameter.tensor(INPUT));
    module.method("forward", input, forward);
    List<String> trunk = new ArrayList<>(forward.subList(0, layers));
    trunk.add("return " + features);
    module.method(TRUNK, input, trunk);
    module.method(
        HEAD, List.of(MethodParameter.tensor(features)), forward.subList(layers, forward.size()));
    module.method(PREPARE, input, prepare);
    return module.archive();
  }

  Weights weights() {
    return weights;
  }

  @Override
  public String convolution(Convolution convolution, String input) {
    return form.write(this, convolution, input);
  }

  @Override
  public String pooling(Pooling pooling, String input) {
    return add(TorchOperations.pooling(pooling, input));
  }

  @Override
  public String concatenation(List<String> inputs) {
    return add("torch.cat([%s], 1)".formatted(String.join(", ", inputs)));
  }

  @Override
  public String sum(String first, String second) {
    return add("torch.relu_(%s)".formatted(add("torch.add(%s, %s)".formatted(first, second))));
  }

  /** Adds an operation and says how later ones name its result. */
  String add(String operation) {
    String value = "v" + values++;
    forward.add(value + " = " + operation);
    return value;
  }

  /** Adds a statement that runs once, before the first forward pass. */
  void prepare(String statement) {
    prepare.add(statement);
  }

  /** Adds a convolution's ReLU, if it has one. */
  String rectified(Convolution convolution, String input) {
    return convolution.rectified() ? add("torch.relu_(%s)".formatted(input)) : input;
  }

  /** Adds weights of a convolution, channels last. */
  String kernels(Convolution convolution, float[] channelsLast) {
    return tensor(convolution.weightShape(), ChannelsLast.strides(convolution), channelsLast);
  }

  /** Adds one number a channel, to compute with images. */
  String perChannel(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return tensor(List.of(1, floats.length, 1, 1), List.of(floats.length, 1, 1, 1), floats);
  }

  String vector(float[] numbers) {
    return tensor(List.of(numbers.length), List.of(1), numbers);
  }

  /** Adds a tensor of what the trunk computes with, and says how operations name it. */
  String tensor(List<Integer> shape, List<Integer> strides, float[] numbers) {
    return tensor(shape, strides, numbers, precision.numbers());
  }

  private String tensor(
      List<Integer> shape, List<Integer> strides, float[] numbers, NumberType type) {
    String name = "t" + tensors++;
    module.tensor(name, shape, strides, numbers, type);
    return "self." + name;
  }

  private String cast(String value, Precision to) {
    int torchType = to == Precision.BFLOAT16 ? 15 : 6; // the numbers of PyTorch's ScalarType
    return precision == Precision.FLOAT32
        ? value
        : add("torch.to(%s, %d)".formatted(value, torchType));
  }
}
