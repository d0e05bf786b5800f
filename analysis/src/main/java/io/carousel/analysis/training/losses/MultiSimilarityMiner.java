package io.carousel.analysis.training.losses;

import java.util.Arrays;

/**
 * Keeps, for each anchor, the positives that are less similar to it than its most similar negative
 * + epsilon, and the negatives that are more similar than its least similar positive - epsilon. An
 * anchor without positives or without negatives keeps none.
 */
record MultiSimilarityMiner(double epsilon) {

  Partners mine(double[][] similarities, Partners all) {
    int[][] positives = new int[all.anchors()][];
    int[][] negatives = new int[all.anchors()][];
    for (int a = 0; a < all.anchors(); a++) {
      double[] s = similarities[a];
      double hardestNegative =
          Arrays.stream(all.negatives()[a])
              .mapToDouble(n -> s[n])
              .max()
              .orElse(Double.NEGATIVE_INFINITY);
      double hardestPositive =
          Arrays.stream(all.positives()[a])
              .mapToDouble(p -> s[p])
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      positives[a] =
          Arrays.stream(all.positives()[a]).filter(p -> s[p] - epsilon < hardestNegative).toArray();
      negatives[a] =
          Arrays.stream(all.negatives()[a]).filter(n -> s[n] + epsilon > hardestPositive).toArray();
    }
    return new Partners(positives, negatives);
  }
}
