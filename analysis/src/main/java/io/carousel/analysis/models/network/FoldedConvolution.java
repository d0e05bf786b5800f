package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;

/**
 * The weights of a convolution with its batch normalisation folded in. Normalisation is linear, so
 * the convolution can do it: one operation instead of two, and the same numbers but for rounding.
 *
 * @param plan the convolution
 * @param weight its weights, channels last
 * @param bias what it adds to every output channel
 */
record FoldedConvolution(Convolution plan, float[] weight, float[] bias) {

  static FoldedConvolution of(Convolution plan, Weights weights) {
    Normalisation normalisation = Normalisation.of(plan, weights);
    float[] bias = plan.biased() ? weights.trunk(plan.bias()) : new float[plan.out()];
    float[] foldedWeight = ChannelsLast.kernels(plan, weights.trunk(plan.weight()));
    int each = foldedWeight.length / bias.length;
    float[] foldedBias = new float[bias.length];
    for (int out = 0; out < bias.length; out++) {
      double factor = normalisation.factors()[out];
      foldedBias[out] = (float) (bias[out] * factor + normalisation.offsets()[out]);
      for (int i = out * each; i < (out + 1) * each; i++) {
        foldedWeight[i] = (float) (foldedWeight[i] * factor);
      }
    }
    return new FoldedConvolution(plan, foldedWeight, foldedBias);
  }
}
