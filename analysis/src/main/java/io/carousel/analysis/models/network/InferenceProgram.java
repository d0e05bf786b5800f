package io.carousel.analysis.models.network;

import io.carousel.analysis.models.torchscript.NumberType;
import io.carousel.analysis.models.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as a TorchScript program in the making: one line an operation, and the weights that the
 * operations need.
 */
final class Program {

  /** The method that must be called once before the first forward pass. */
  static final String PREPARE = "prepare";

  /** The method that computes the last features of an image, before they are averaged. */
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

  private Program(Weights weights, Precision precision, Form form) {
    this.weights = weights;
    this.precision = precision;
    this.form = form;
  }

  /**
   * Writes BN-Inception, the average over the image, and the embedder.
   *
   * @param precision what the trunk computes with; average and embedder compute with float32
   * @param form how operations are written
   * @return the bytes of a TorchScript file
   */
  static byte[] write(Weights weights, Precision precision, Form form) {
    return new Program(weights, precision, form).network();
  }

  private byte[] network() {
    // PyTorch's number for channels-last.
    String value = add("torch.contiguous(%s, memory_format=2)".formatted(INPUT));
    value = cast(value, precision);
    for (Layer layer : BnInception.LAYERS) {
      value = layer.write(this, value);
    }
    String features = value;
    int layers = forward.size();
    value = cast(value, Precision.FLOAT32);
    value = add("torch.mean(%s, [2, 3])".formatted(value));
    String matrix =
        tensor(
            List.of(Weights.DIMENSIONS, BnInception.FEATURES),
            List.of(BnInception.FEATURES, 1),
            weights.embedderWeight(),
            NumberType.FLOAT32);
    String bias = vector(weights.embedderBias(), NumberType.FLOAT32);
    value = add("torch.linear(%s, %s, %s)".formatted(value, matrix, bias));
    forward.add("return " + value);
    prepare.add("return " + INPUT);
    module.method("forward", INPUT, forward);
    if (form == Form.ORIGINAL) {
      List<String> trunk = new ArrayList<>(forward.subList(0, layers));
      trunk.add("return " + features);
      module.method(TRUNK, INPUT, trunk);
      module.method(HEAD, features, forward.subList(layers, forward.size()));
    }
    module.method(PREPARE, INPUT, prepare);
    return module.archive();
  }

  /** Adds an operation and says how later ones name its result. */
  String add(String operation) {
    String value = "v" + values++;
    forward.add(value + " = " + operation);
    return value;
  }

  /** Adds a convolution with its normalisation and ReLU. */
  String convolution(Convolution plan, String input) {
    if (form == Form.ORIGINAL) {
      return original(plan, input);
    }
    FoldedConvolution folded = FoldedConvolution.of(plan, weights);
    String weight =
        tensor(
            plan.weightShape(), plan.channelsLastStrides(), folded.weight(), precision.numbers());
    String bias = vector(folded.bias(), precision.numbers());
    if (form == Form.FOLDED) {
      return add("torch.relu_(%s)".formatted(sums(plan, input, weight, bias)));
    }
    String paddings = paddings(plan);
    String strides = strides(plan);
    prepare.add(
        "%s = ops.mkldnn._reorder_convolution_weight(%s, %s, %s, [1, 1], 1, None)"
            .formatted(weight, weight, paddings, strides));
    return add(
        "ops.mkldnn._convolution_pointwise(%s, %s, %s, %s, %s, [1, 1], 1, \"relu\", [], \"\")"
            .formatted(input, weight, bias, paddings, strides));
  }

  /** The operations that PyTorch has the fastest gradients for. */
  private String original(Convolution plan, String input) {
    String sums = plan.kernel() == 1 ? product(plan, input) : sums(plan, input);
    Normalisation normalisation = Normalisation.of(plan, weights);
    // PyTorch's own batch_norm takes several times as long on the way back.
    String normal =
        add(
            "torch.addcmul(%s, %s, %s)"
                .formatted(
                    perChannel(normalisation.offsets()),
                    sums,
                    perChannel(normalisation.factors())));
    return add("torch.relu_(%s)".formatted(normal));
  }

  private String sums(Convolution plan, String input) {
    String weight =
        tensor(
            plan.weightShape(),
            plan.channelsLastStrides(),
            plan.channelsLast(weights.trunk(plan.weight())),
            precision.numbers());
    return sums(plan, input, weight, bias(plan));
  }

  private String sums(Convolution plan, String input, String weight, String bias) {
    return add(
        "torch.conv2d(%s, %s, %s, %s, %s, [1, 1], 1)"
            .formatted(input, weight, bias, strides(plan), paddings(plan)));
  }

  private static String paddings(Convolution plan) {
    int padding = plan.kernel() / 2;
    return "[%d, %d]".formatted(padding, padding);
  }

  private static String strides(Convolution plan) {
    return "[%d, %d]".formatted(plan.stride(), plan.stride());
  }

  /**
   * Where a kernel has one pixel, the convolution is a product of matrices, as channels go last.
   */
  private String product(Convolution plan, String input) {
    String weight =
        tensor(
            List.of(plan.out(), plan.in()),
            List.of(plan.in(), 1),
            weights.trunk(plan.weight()),
            precision.numbers());
    String pixels = add("torch.permute(%s, [0, 2, 3, 1])".formatted(input));
    String products = add("torch.linear(%s, %s, %s)".formatted(pixels, weight, bias(plan)));
    return add("torch.permute(%s, [0, 3, 1, 2])".formatted(products));
  }

  private String bias(Convolution plan) {
    return vector(weights.trunk(plan.bias()), precision.numbers());
  }

  private String perChannel(double[] numbers) {
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) numbers[i];
    }
    return tensor(
        List.of(1, values.length, 1, 1),
        List.of(values.length, 1, 1, 1),
        values,
        precision.numbers());
  }

  private String cast(String value, Precision to) {
    int torchType = to == Precision.BFLOAT16 ? 15 : 6; // the numbers of PyTorch's ScalarType
    return precision == Precision.FLOAT32
        ? value
        : add("torch.to(%s, %d)".formatted(value, torchType));
  }

  private String vector(float[] numbers, NumberType type) {
    return tensor(List.of(numbers.length), List.of(1), numbers, type);
  }

  private String tensor(
      List<Integer> shape, List<Integer> strides, float[] numbers, NumberType type) {
    String name = "t" + tensors++;
    module.tensor(name, shape, strides, numbers, type);
    return "self." + name;
  }
}
