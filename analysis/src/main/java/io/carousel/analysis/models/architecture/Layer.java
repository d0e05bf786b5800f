package io.carousel.analysis.models.network;

import java.util.stream.Stream;

/** A part of a network's plan: what is to be computed, without weights. */
interface Layer {

  /** The convolutions in it, in the order of PyTorch's state dict. */
  Stream<Convolution> convolutions();

  /**
   * Adds the part to a program.
   *
   * @param input how the program names what goes in
   * @return how it names what comes out
   */
  String write(Program program, String input);
}
