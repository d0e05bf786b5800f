package io.carousel.analysis.support.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Corrects p-values for there being many tests (Holm 1979). */
public final class Holm {

  private Holm() {}

  /**
   * Corrects p-values so that the chance of even one false finding among them all is no more than
   * the level they are read at: the smallest of n is multiplied by n, the next by n - 1, and so on,
   * none below the one before and none above 1.
   *
   * @return the corrected values, in the order given
   */
  public static double[] correct(double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] corrected = new double[p.length];
    double least = 0;
    for (int rank = 0; rank < order.length; rank++) {
      least = Math.max(least, Math.min(1, p[order[rank]] * (p.length - rank)));
      corrected[order[rank]] = least;
    }
    return corrected;
  }
}
