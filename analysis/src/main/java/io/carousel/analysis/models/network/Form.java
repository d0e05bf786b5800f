package io.carousel.analysis.models.network;

import io.carousel.analysis.models.architecture.Convolution;

/** How a convolution with its normalisation and ReLU is written; but for rounding, all agree. */
interface Form {

  /**
   * Adds the operations to a program.
   *
   * @return how the program names the result
   */
  String write(InferenceProgram program, Convolution convolution, String input);
}
