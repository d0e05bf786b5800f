package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;

/**
 * Convolution, normalisation and ReLU in one, by oneDNN's own operations, which a CPU has, on
 * weights that are laid out once as its kernels want them. They have no gradients.
 */
final class FusedForm implements Form {

  @Override
  public String write(InferenceProgram program, Convolution convolution, String input) {
    FoldedConvolution folded = FoldedConvolution.of(convolution, program.weights());
    String weight = program.kernels(convolution, folded.weight());
    String bias = program.vector(folded.bias());
    String paddings = TorchOperations.paddings(convolution);
    String strides = TorchOperations.strides(convolution);
    program.prepare(
        "%s = ops.mkldnn._reorder_convolution_weight(%s, %s, %s, [1, 1], 1, None)"
            .formatted(weight, weight, paddings, strides));
    return program.add(
        "ops.mkldnn._convolution_pointwise(%s, %s, %s, %s, %s, [1, 1], 1, \"%s\", [], \"\")"
            .formatted(
                input, weight, bias, paddings, strides, convolution.rectified() ? "relu" : "none"));
  }
}
