package io.carousel.analysis.models.architecture;

import java.util.List;
import java.util.stream.Stream;

/** A part of a network: what is to be computed, without weights. */
public interface Layer {

  /** The convolutions in it, in the order of PyTorch's state dict. */
  Stream<Convolution> convolutions();

  /**
   * Applies the part to what an interpreter of layers computes with.
   *
   * @param operations what the operations mean
   * @param input what goes in
   * @return what comes out
   */
  <T> T apply(Operations<T> operations, T input);

  /** Applies layers one after the other. */
  static <T> T applyAll(List<Layer> layers, Operations<T> operations, T input) {
    T value = input;
    for (Layer layer : layers) {
      value = layer.apply(operations, value);
    }
    return value;
  }
}
