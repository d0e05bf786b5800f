package io.carousel.analysis.network;

import io.carousel.analysis.torchscript.NumberType;
import io.carousel.analysis.torchscript.ScriptModule;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as a TorchScript program in the making: one line an operation, and the weights that the
 * operations need.
 */
final class Program {

  /** The method that must be called once before the first forward pass. */
  static final String PREPARE = "prepare";

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
        tensor(plan.weightShape(), folded.strides(), folded.weight(), precision.numbers());
    String bias = vector(folded.bias(), precision.numbers());
    int padding = plan.kernel() / 2;
    String paddings = "[%d, %d]".formatted(padding, padding);
    String strides = "[%d, %d]".formatted(plan.stride(), plan.stride());
    if (form == Form.FOLDED) {
      String sums =
          add(
              "torch.conv2d(%s, %s, %s, %s, %s, [1, 1], 1)"
                  .formatted(input, weight, bias, strides, paddings));
      return add("torch.relu_(%s)".formatted(sums));
    }
    prepare.add(
        "%s = ops.mkldnn._reorder_convolution_weight(%s, %s, %s, [1, 1], 1, None)"
            .formatted(weight, weight, paddings, strides));
    return add(
        "ops.mkldnn._convolution_pointwise(%s, %s, %s, %s, %s, [1, 1], 1, \"relu\", [], \"\")"
            .formatted(input, weight, bias, paddings, strides));
  }

  private String original(Convolution plan, String input) {
    int kernel = plan.kernel();
    int in = plan.in();
    String weight =
        tensor(
            plan.weightShape(),
            List.of(in * kernel * kernel, kernel * kernel, kernel, 1),
            weights.trunk(plan.weight()),
            precision.numbers());
    String sums =
        add(
            "torch.conv2d(%s, %s, %s, [%d, %d], [%d, %d], [1, 1], 1)"
                .formatted(
                    input,
                    weight,
                    trunk(plan.bias()),
                    plan.stride(),
                    plan.stride(),
                    kernel / 2,
                    kernel / 2));
    String normal =
        add(
            "torch.batch_norm(%s, %s, %s, %s, %s, False, 0.1, %s, False)"
                .formatted(
                    sums,
                    trunk(plan.scale()),
                    trunk(plan.shift()),
                    trunk(plan.mean()),
                    trunk(plan.variance()),
                    FoldedConvolution.EPSILON));
    return add("torch.relu_(%s)".formatted(normal));
  }

  private String trunk(String name) {
    return vector(weights.trunk(name), precision.numbers());
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
