package io.carousel.renderer.frame;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where something has to stand so as to hide a share: false position with the weights of
 * Illinois (Dowell and Jarratt 1971), as the share grows about evenly along the way.
 */
final class ShareSearch {

  private static final int MOST_STEPS = 20;

  private ShareSearch() {}

  /**
   * The place at which a share that grows along the way is reached.
   *
   * @param none a place at which nothing is hidden
   * @param most a place at which at least the share is hidden, so much
   * @param shareAtMost what is hidden there
   * @param wanted the share
   * @param tolerance how near to it is near enough
   * @param share what is hidden at a place
   */
  static double find(
      double none,
      double most,
      double shareAtMost,
      double wanted,
      double tolerance,
      DoubleUnaryOperator share) {
    double low = none;
    double below = -wanted;
    double high = most;
    double above = shareAtMost - wanted;
    double best = most;
    double bestError = Math.abs(above);
    int kept = 0;
    for (int step = 0; step < MOST_STEPS && bestError > tolerance; step++) {
      double at = high - above * (high - low) / (above - below);
      double error = share.applyAsDouble(at) - wanted;
      if (Math.abs(error) < bestError) {
        best = at;
        bestError = Math.abs(error);
      }
      if (error < 0) {
        low = at;
        below = error;
        above = kept < 0 ? above / 2 : above;
        kept = -1;
      } else {
        high = at;
        above = error;
        below = kept > 0 ? below / 2 : below;
        kept = 1;
      }
      // So close together that pixels make steps of it.
      if (Math.abs(high - low) < 1e-5) {
        break;
      }
    }
    return best;
  }
}
