package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Convolution;
import io.carousel.analysis.models.architecture.Layer;
import io.carousel.analysis.models.architecture.Operations;
import io.carousel.analysis.models.architecture.Pooling;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's forward pass as the lines of a TorchScript method that takes the weights as a list,
 * so that they can have gradients.
 */
final class TrainingProgram implements Operations<String> {

  static final String INPUT = "x";
  static final String PARAMETERS = "p";

  /** How much of a batch's statistics goes into the running ones: PyTorch's default. */
  private static final double MOMENTUM = 0.1;

  private final boolean training;
  private final List<String> lines = new ArrayList<>();
  private final List<TrainingParameter> parameters = new ArrayList<>();
  private int values;

  private TrainingProgram(boolean training) {
    this.training = training;
  }

  /**
   * Writes a network.
   *
   * @param training whether batch normalisation takes the statistics of the batch, which the
   *     running ones follow; else it takes the running ones
   * @param dimensions the length of an embedding
   * @param features the length of the vector that the embedder takes
   */
  static TrainingProgram write(
      Architecture architecture, boolean training, int features, int dimensions) {
    TrainingProgram program = new TrainingProgram(training);
    String value = program.add(TorchOperations.CHANNELS_LAST.formatted(INPUT));
    value = Layer.applyAll(architecture.layers(), program, value);
    value = program.add(TorchOperations.summary(architecture.summary(), value));
    String weight =
        program.parameter(
            new TrainingParameter(
                WeightTables.EMBEDDER_WEIGHT, true, true, false, List.of(dimensions, features)));
    String bias =
        program.parameter(
            new TrainingParameter(
                WeightTables.EMBEDDER_BIAS, true, true, false, List.of(dimensions)));
    program.lines.add("return torch.linear(%s, %s, %s)".formatted(value, weight, bias));
    return program;
  }

  /** The statements. */
  List<String> lines() {
    return lines;
  }

  /** What the list of weights must hold, in order. */
  List<TrainingParameter> parameters() {
    return parameters;
  }

  @Override
  public String convolution(Convolution convolution, String input) {
    String weight =
        parameter(
            new TrainingParameter(
                convolution.weight(), false, true, true, convolution.weightShape()));
    String bias = convolution.biased() ? channels(convolution, convolution.bias(), true) : "None";
    String sums = add(TorchOperations.convolution(convolution, input, weight, bias));
    String normal =
        add(
            "torch.batch_norm(%s, %s, %s, %s, %s, %s, %s, %s, True)"
                .formatted(
                    sums,
                    channels(convolution, convolution.scale(), true),
                    channels(convolution, convolution.shift(), true),
                    channels(convolution, convolution.mean(), false),
                    channels(convolution, convolution.variance(), false),
                    training ? "True" : "False",
                    MOMENTUM,
                    Normalisation.EPSILON));
    return convolution.rectified() ? add("torch.relu_(%s)".formatted(normal)) : normal;
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

  private String channels(Convolution convolution, String name, boolean learned) {
    return parameter(
        new TrainingParameter(name, false, learned, false, List.of(convolution.out())));
  }

  private String parameter(TrainingParameter parameter) {
    parameters.add(parameter);
    return "%s[%d]".formatted(PARAMETERS, parameters.size() - 1);
  }

  private String add(String operation) {
    String value = "v" + values++;
    lines.add(value + " = " + operation);
    return value;
  }
}
