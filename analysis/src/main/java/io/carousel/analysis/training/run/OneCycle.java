package io.carousel.analysis.training.run;

/**
 * A learning rate that rises and falls once (Smith, "A Disciplined Approach to Neural Network
 * Hyper-Parameters", 2018), along half a wave of the cosine each way.
 *
 * @param height the rate in between
 * @param steps how many steps there are, at least 1
 * @param warmUp the share of them on which it rises, 0 to 1
 */
record OneCycle(double height, long steps, double warmUp) {

  /** It begins at this part of the height, as is usual. */
  private static final double START = 1.0 / 25;

  /** And ends at this one. */
  private static final double END = 1e-4;

  /**
   * The rate of a step.
   *
   * @param step which one, from 0
   */
  double at(long step) {
    double rising = warmUp * steps;
    double middle = step + 0.5;
    return middle < rising
        ? between(START, 1, middle / rising)
        : between(1, END, (middle - rising) / (steps - rising));
  }

  private double between(double from, double to, double way) {
    // StrictMath: the same bits on every machine.
    return height * (to + (from - to) * (1 + StrictMath.cos(StrictMath.PI * way)) / 2);
  }
}
