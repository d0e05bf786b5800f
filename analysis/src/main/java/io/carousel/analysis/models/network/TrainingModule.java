package io.carousel.analysis.models.network;

import static io.carousel.analysis.models.network.TrainingProgram.INPUT;
import static io.carousel.analysis.models.network.TrainingProgram.PARAMETERS;

import io.carousel.analysis.models.torchscript.MethodParameter;
import io.carousel.analysis.models.torchscript.ScriptModule;
import java.util.List;

/**
 * What training needs of PyTorch, as a TorchScript module without weights: it is given them.
 *
 * @param archive the bytes of a TorchScript file
 * @param parameters what lists of weights must hold, in order
 */
@SuppressWarnings("ArrayRecordComponent") // written once and loaded at once
record TrainingModule(byte[] archive, List<TrainingParameter> parameters) {

  /** The method that embeds in evaluation mode. */
  static final String EMBED = "embed";

  /** The method that changes weights by a step of Adam. */
  static final String STEP = "step";

  /** The method that copies arrays into others. */
  static final String COPY = "copy";

  /** The method that lays the channels of an array last. */
  static final String CHANNELS_LAST = "channels_last";

  private static final String NUMBER = "lr";

  /**
   * Adam as PyTorch has it (Kingma and Ba, 2015), with its defaults, in one pass over each array.
   * The moments are corrected for their start at zero within.
   */
  private static final List<String> STEP_LINES =
      List.of(
          // One number stands in all places of the list, so it is counted up once.
          "c = torch.add_(s[0], 1)",
          "n = annotate(List[Tensor], [])",
          "torch._fused_adam_(p, g, m, v, n, s, lr=lr, beta1=0.9, beta2=0.999, weight_decay=0.,"
              + " eps=1e-08, amsgrad=False, maximize=False)",
          "return p[0]");

  private static final List<String> COPY_LINES =
      List.of("for i in range(torch.len(p)):", "  c = torch.copy_(p[i], x[i])", "return p[0]");

  static TrainingModule of(Weights weights) {
    int features = weights.architecture().features(weights.inputSize());
    TrainingProgram forward =
        TrainingProgram.write(weights.architecture(), true, features, weights.dimensions());
    TrainingProgram embed =
        TrainingProgram.write(weights.architecture(), false, features, weights.dimensions());
    ScriptModule module = new ScriptModule();
    List<MethodParameter> pass =
        List.of(MethodParameter.tensor(INPUT), MethodParameter.tensors(PARAMETERS));
    module.method("forward", pass, forward.lines());
    module.method(EMBED, pass, embed.lines());
    module.method(
        STEP,
        List.of(
            MethodParameter.tensors(PARAMETERS),
            MethodParameter.tensors("g"),
            MethodParameter.tensors("m"),
            MethodParameter.tensors("v"),
            MethodParameter.tensors("s"),
            MethodParameter.number(NUMBER)),
        STEP_LINES);
    module.method(
        COPY,
        List.of(MethodParameter.tensors(PARAMETERS), MethodParameter.tensors(INPUT)),
        COPY_LINES);
    module.method(
        CHANNELS_LAST,
        List.of(MethodParameter.tensor(INPUT)),
        List.of("return " + TorchOperations.CHANNELS_LAST.formatted(INPUT)));
    return new TrainingModule(module.archive(), forward.parameters());
  }
}
