package io.carousel.analysis.training.losses;

/**
 * Pulls the pairs of a class together and pushes the others apart, each as far as its margin: the
 * mean of max(0, d - positive margin) over positive pairs, and that of max(0, negative margin - d)
 * over negative ones; each over the pairs whose part is above zero.
 */
record PairMargins(double positive, double negative) {

  LossValue evaluate(PairwiseDistances distances, Partners partners) {
    double[][] d = distances.values();
    NonZeroMean pulled = new NonZeroMean();
    NonZeroMean pushed = new NonZeroMean();
    for (int a = 0; a < partners.anchors(); a++) {
      for (int p : partners.positives()[a]) {
        pulled.add(d[a][p] - positive);
      }
      for (int n : partners.negatives()[a]) {
        pushed.add(negative - d[a][n]);
      }
    }
    double[][] gradient = new double[d.length][d.length];
    for (int a = 0; a < partners.anchors(); a++) {
      for (int p : partners.positives()[a]) {
        gradient[a][p] = d[a][p] > positive ? pulled.share() : 0;
      }
      for (int n : partners.negatives()[a]) {
        gradient[a][n] = d[a][n] < negative ? -pushed.share() : 0;
      }
    }
    return new LossValue(pulled.mean() + pushed.mean(), distances.backward(gradient));
  }
}
