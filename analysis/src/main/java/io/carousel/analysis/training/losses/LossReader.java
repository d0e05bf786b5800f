package io.carousel.analysis.training.losses;

/** Makes a loss of its parameters: a loss's static method {@code read}. */
@FunctionalInterface
interface LossReader {

  /** The loss with the parameters that are given, and its defaults for the others. */
  Loss read(Parameters given);
}
