package io.carousel.analysis.network;

import ai.djl.nn.Block;
import java.util.stream.Stream;

/** A part of a network's plan: what is to be computed, without weights. */
interface Layer {

  /** The convolutions in it, in the order of PyTorch's state dict. */
  Stream<Convolution> convolutions();

  /** The part itself. */
  Block build(WeightLoader weights);
}
