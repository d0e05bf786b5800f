package io.carousel.analysis.training.losses;

/**
 * The cross-entropy of the softmax of logits: the mean over images of -log of the probability that
 * the image's class has, exp(its logit) / sum over classes of exp(logit).
 *
 * @param value the mean
 * @param gradient its gradient in the logits
 */
record CrossEntropy(double value, double[][] gradient) {

  /**
   * Of a batch.
   *
   * @param logits one row an image, one column a class
   */
  static CrossEntropy of(double[][] logits, int[] labels) {
    double[][] gradient = new double[labels.length][];
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      Softmax softmax = Softmax.of(logits[i]);
      sum += softmax.logSum() - logits[i][labels[i]];
      gradient[i] = softmax.probabilities();
      gradient[i][labels[i]] -= 1;
      for (int c = 0; c < gradient[i].length; c++) {
        gradient[i][c] /= labels.length;
      }
    }
    return new CrossEntropy(sum / labels.length, gradient);
  }
}
