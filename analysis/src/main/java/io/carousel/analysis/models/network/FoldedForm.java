package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;

/** The normalisation folded into the convolution's weights; for GPUs. */
final class FoldedForm implements Form {

  @Override
  public String write(InferenceProgram program, Convolution convolution, String input) {
    FoldedConvolution folded = FoldedConvolution.of(convolution, program.weights());
    String weight = program.kernels(convolution, folded.weight());
    String bias = program.vector(folded.bias());
    return program.rectified(
        convolution, program.add(TorchOperations.convolution(convolution, input, weight, bias)));
  }
}
