package io.carousel.analysis.training.losses;

/** The mean of those parts of a loss that are above zero; 0 where there are none. */
final class NonZeroMean {

  private double sum;
  private long count;

  /**
   * Counts a part in if it is above zero.
   *
   * @return whether it is
   */
  boolean add(double part) {
    if (part <= 0) {
      return false;
    }
    sum += part;
    count++;
    return true;
  }

  double mean() {
    return sum * share();
  }

  /** The gradient of the mean in each part that was counted. */
  double share() {
    return count == 0 ? 0 : 1.0 / count;
  }
}
