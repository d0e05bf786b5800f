package io.carousel.analysis.training.losses;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which images of a batch are compared with which. Every image is an anchor; its positives are of
 * its class, its negatives of other classes.
 *
 * @param positives for each anchor, the others of its class
 * @param negatives for each anchor, those of other classes
 */
record Partners(int[][] positives, int[][] negatives) {

  /** All pairs of a batch. */
  static Partners of(int[] labels) {
    int[][] positives = new int[labels.length][];
    int[][] negatives = new int[labels.length][];
    for (int i = 0; i < labels.length; i++) {
      int anchor = i;
      positives[i] =
          IntStream.range(0, labels.length)
              .filter(j -> j != anchor && labels[j] == labels[anchor])
              .toArray();
      negatives[i] =
          IntStream.range(0, labels.length).filter(j -> labels[j] != labels[anchor]).toArray();
    }
    return new Partners(positives, negatives);
  }

  /** How many images are compared. */
  int anchors() {
    return positives.length;
  }

  /** How many pairs of an anchor and a positive there are. */
  int positivePairs() {
    return Arrays.stream(positives).mapToInt(row -> row.length).sum();
  }

  /** How many pairs of an anchor and a negative there are. */
  int negativePairs() {
    return Arrays.stream(negatives).mapToInt(row -> row.length).sum();
  }
}
