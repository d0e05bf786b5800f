package io.carousel.analysis.models.network;

import java.util.List;

/**
 * An array that training changes.
 *
 * @param name its name in the state dict
 * @param embedder whether it is the embedder's, not the trunk's
 * @param learned whether it has gradients; else it is a running statistic
 * @param kernels whether it is the weights of a convolution, whose channels are to lie last
 * @param shape the length of every axis
 */
record TrainingParameter(
    String name, boolean embedder, boolean learned, boolean kernels, List<Integer> shape) {

  /** Its values in some weights. */
  float[] in(Weights weights) {
    return embedder ? weights.embedder(name) : weights.trunk(name);
  }
}
