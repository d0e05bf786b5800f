package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.Euclidean;

/**
 * Triplet margin loss (Weinberger, Blitzer, Saul: "Distance Metric Learning for Large Margin
 * Nearest Neighbor Classification", NIPS 2006). Ranking, Euclidean distance at unit length.
 *
 * <p>The mean of max(0, d(a, p) - d(a, n) + margin) over all triplets of the batch of an anchor a,
 * a positive p of its class and a negative n of another, that are above zero.
 *
 * @param margin how much farther than a positive a negative must be: 0 to 2, 0.05 by default
 */
public record Triplet(double margin) implements Loss {

  static Triplet read(Parameters given) {
    return new Triplet(given.number("margin", 0.05, 0, 2));
  }

  @Override
  public String name() {
    return "Triplet";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    Partners partners = Partners.of(batch.labels());
    PairwiseDistances distances =
        PairwiseDistances.atUnitLength(batch.embeddings(), new Euclidean());
    double[][] d = distances.values();
    NonZeroMean mean = new NonZeroMean();
    double[][] gradient = new double[batch.size()][batch.size()];
    for (int a = 0; a < batch.size(); a++) {
      for (int p : partners.positives()[a]) {
        double reach = d[a][p] + margin;
        for (int n : partners.negatives()[a]) {
          if (mean.add(reach - d[a][n])) {
            gradient[a][p]++;
            gradient[a][n]--;
          }
        }
      }
    }
    for (double[] row : gradient) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= mean.share();
      }
    }
    return new LossValue(mean.mean(), distances.backward(gradient));
  }
}
