package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;
import java.util.List;

/**
 * Convolution, normalisation and ReLU one after the other as in the original, for gradients in the
 * input: a rounding that is another one now and then turns which pixel of a pool is the greatest,
 * and a gradient with it. These are the operations that PyTorch has the fastest gradients for.
 */
final class OriginalForm implements Form {

  @Override
  public String write(InferenceProgram program, Convolution convolution, String input) {
    Weights weights = program.weights();
    String bias = convolution.biased() ? program.vector(weights.trunk(convolution.bias())) : "None";
    // A product of matrices takes every pixel, so it will not do where there is a stride.
    String sums =
        convolution.kernel() == 1 && convolution.stride() == 1
            ? product(program, convolution, input, bias)
            : program.add(
                TorchOperations.convolution(
                    convolution,
                    input,
                    program.kernels(
                        convolution,
                        ChannelsLast.kernels(convolution, weights.trunk(convolution.weight()))),
                    bias));
    Normalisation normalisation = Normalisation.of(convolution, weights);
    // PyTorch's own batch_norm takes several times as long backward.
    String normal =
        program.add(
            "torch.addcmul(%s, %s, %s)"
                .formatted(
                    program.perChannel(normalisation.offsets()),
                    sums,
                    program.perChannel(normalisation.factors())));
    return program.rectified(convolution, normal);
  }

  /**
   * Where a kernel has one pixel, the convolution is a product of matrices, as channels go last.
   */
  private static String product(
      InferenceProgram program, Convolution convolution, String input, String bias) {
    String weight =
        program.tensor(
            List.of(convolution.out(), convolution.in()),
            List.of(convolution.in(), 1),
            program.weights().trunk(convolution.weight()));
    String pixels = program.add("torch.permute(%s, [0, 2, 3, 1])".formatted(input));
    String products = program.add("torch.linear(%s, %s, %s)".formatted(pixels, weight, bias));
    return program.add("torch.permute(%s, [0, 3, 1, 2])".formatted(products));
  }
}
