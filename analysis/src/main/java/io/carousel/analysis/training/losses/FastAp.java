package io.carousel.analysis.training.losses;

import io.carousel.analysis.distances.SquaredEuclidean;

/**
 * FastAP (Cakir, He, Xia, Kulis, Sclaroff: "Deep Metric Learning to Rank", CVPR 2019). Ranking,
 * squared Euclidean distance at unit length.
 *
 * <p>1 - average precision, as the mean over images that have a positive, where the ranks of an
 * image's partners are those of a histogram of their distances. With the bins' edges z from 0 to 4,
 * h+(z) the positives and h(z) all partners near z (each counts at the two edges around it, more at
 * the nearer), and H+(z) and H(z) their sums up to z: average precision = sum over z of h+(z) H+(z)
 * / H(z), divided by the number of positives.
 *
 * @param bins how many bins the histogram has: 2 to 1,000, 10 by default
 */
public record FastAp(int bins) implements Loss {

  static FastAp read(Parameters given) {
    return new FastAp(given.wholeNumber("bins", 10, 2, 1000));
  }

  @Override
  public String name() {
    return "FastAP";
  }

  @Override
  public LossValue evaluate(LabelledBatch batch, double[][] weights) {
    Partners partners = Partners.of(batch.labels());
    PairwiseDistances distances =
        PairwiseDistances.atUnitLength(batch.embeddings(), new SquaredEuclidean());
    double[][] gradient = new double[batch.size()][batch.size()];
    int queries = 0;
    double sum = 0;
    for (int a = 0; a < batch.size(); a++) {
      int[] positives = partners.positives()[a];
      if (positives.length == 0) {
        continue;
      }
      queries++;
      DistanceHistogram near = new DistanceHistogram(bins);
      DistanceHistogram far = new DistanceHistogram(bins);
      near.addAll(distances.values()[a], positives);
      far.addAll(distances.values()[a], partners.negatives()[a]);
      HistogramPrecision precision = HistogramPrecision.of(near.counts(), far.counts());
      sum += 1 - precision.value();
      near.backward(precision.positiveGradient(), gradient[a], distances.values()[a], positives);
      far.backward(
          precision.negativeGradient(),
          gradient[a],
          distances.values()[a],
          partners.negatives()[a]);
    }
    if (queries == 0) {
      return new LossValue(0, distances.backward(gradient));
    }
    for (double[] row : gradient) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= -queries;
      }
    }
    return new LossValue(sum / queries, distances.backward(gradient));
  }
}
