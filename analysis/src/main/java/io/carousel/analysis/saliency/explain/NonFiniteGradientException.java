package io.carousel.analysis.saliency.explain;

/** A gradient that is infinite or not a number; who knows the image and the model says so. */
final class NonFiniteGradientException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NonFiniteGradientException() {
    super("a gradient is not finite");
  }
}
