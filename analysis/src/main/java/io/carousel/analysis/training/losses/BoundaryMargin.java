package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.Euclidean;

/**
 * Wants positives nearer than a boundary by a margin, and negatives farther by it. A pair counts
 * once for every triplet of the batch that it stands in.
 */
record BoundaryMargin(double margin) {

  /** The learning rate of boundaries, which have about a unit of room to move in. */
  static final double LEARNING_RATE = 1e-3;

  /**
   * Evaluates a batch at unit length by Euclidean distance.
   *
   * @param boundaries one boundary a row
   * @param rows which of them is each image's as an anchor
   */
  LossValue evaluate(LabelledBatch batch, double[][] boundaries, int[] rows) {
    Partners partners = Partners.of(batch.labels());
    PairwiseDistances distances =
        PairwiseDistances.atUnitLength(batch.embeddings(), new Euclidean());
    double[][] gradient = new double[batch.size()][batch.size()];
    double[][] boundaryGradient = new double[boundaries.length][1];
    double sum = 0;
    double count = 0;
    for (int a = 0; a < batch.size(); a++) {
      double[] d = distances.values()[a];
      double boundary = boundaries[rows[a]][0];
      int[] positives = partners.positives()[a];
      int[] negatives = partners.negatives()[a];
      for (int p : positives) {
        double part = d[p] - boundary + margin;
        if (part > 0) {
          sum += negatives.length * part;
          count += negatives.length;
          gradient[a][p] = negatives.length;
          boundaryGradient[rows[a]][0] -= negatives.length;
        }
      }
      for (int n : negatives) {
        double part = boundary - d[n] + margin;
        if (part > 0) {
          sum += positives.length * part;
          count += positives.length;
          gradient[a][n] = -positives.length;
          boundaryGradient[rows[a]][0] += positives.length;
        }
      }
    }
    double share = count == 0 ? 0 : 1 / count;
    scale(gradient, share);
    scale(boundaryGradient, share);
    return new LossValue(sum * share, distances.backward(gradient), boundaryGradient);
  }

  private static void scale(double[][] rows, double factor) {
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= factor;
      }
    }
  }
}
