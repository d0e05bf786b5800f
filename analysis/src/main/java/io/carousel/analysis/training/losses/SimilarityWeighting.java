package io.carousel.analysis.training.losses;

/**
 * The weighting of pairs of Multi Similarity: the mean over images of log(1 + sum over positives of
 * exp(-alpha (s - base))) / alpha + log(1 + sum over negatives of exp(beta (s - base))) / beta.
 */
record SimilarityWeighting(double alpha, double beta, double base) {

  LossValue evaluate(PairwiseDistances similarities, Partners partners) {
    int size = partners.anchors();
    double[][] gradient = new double[size][size];
    double sum = 0;
    for (int a = 0; a < size; a++) {
      double[] row = similarities.values()[a];
      sum += side(row, partners.positives()[a], -alpha, gradient[a]);
      sum += side(row, partners.negatives()[a], beta, gradient[a]);
    }
    return new LossValue(sum / size, similarities.backward(gradient));
  }

  /**
   * One image's positives or negatives; its gradient in their similarities goes to their places.
   */
  private double side(double[] similarities, int[] partners, double factor, double[] gradient) {
    // The first number stands for the 1 in the logarithm.
    double[] exponents = new double[partners.length + 1];
    for (int j = 0; j < partners.length; j++) {
      exponents[j + 1] = factor * (similarities[partners[j]] - base);
    }
    Softmax softmax = Softmax.of(exponents);
    for (int j = 0; j < partners.length; j++) {
      gradient[partners[j]] =
          Math.signum(factor) * softmax.probabilities()[j + 1] / similarities.length;
    }
    return softmax.logSum() / Math.abs(factor);
  }
}
