package io.carousel.analysis.training.losses;

/** The logistic function and its integral, without overflow. */
final class Sigmoid {

  private Sigmoid() {}

  /** 1 / (1 + exp(-x)). */
  static double of(double x) {
    return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
  }

  /** log(1 + exp(x)). */
  static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
