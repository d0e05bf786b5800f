package io.carousel.analysis.training.losses;

/**
 * The average precision of a ranking by histogram, from the near end to the far one.
 *
 * @param value from 0 to 1
 * @param positiveGradient its gradient in each count of the positives
 * @param negativeGradient that in each count of the negatives
 */
record HistogramPrecision(double value, double[] positiveGradient, double[] negativeGradient) {

  /** Of histograms with the same edges, the positives' not empty. */
  static HistogramPrecision of(double[] positives, double[] negatives) {
    int edges = positives.length;
    double[] found = cumulated(positives);
    double[] missed = cumulated(negatives);
    double total = found[edges - 1];
    double value = 0;
    double[] positiveGradient = new double[edges];
    double[] negativeGradient = new double[edges];
    // From the far end, since a count is part of the sums of its own and all farther edges.
    double foundLater = 0;
    double missedLater = 0;
    for (int z = edges - 1; z >= 0; z--) {
      if (positives[z] > 0) {
        double seen = found[z] + missed[z];
        double precision = found[z] / seen;
        value += positives[z] * precision / total;
        foundLater += positives[z] * missed[z] / (seen * seen);
        missedLater += positives[z] * found[z] / (seen * seen);
        positiveGradient[z] = precision / total;
      }
      positiveGradient[z] += foundLater / total;
      negativeGradient[z] = -missedLater / total;
    }
    return new HistogramPrecision(value, positiveGradient, negativeGradient);
  }

  private static double[] cumulated(double[] counts) {
    double[] sums = counts.clone();
    for (int z = 1; z < sums.length; z++) {
      sums[z] += sums[z - 1];
    }
    return sums;
  }
}
