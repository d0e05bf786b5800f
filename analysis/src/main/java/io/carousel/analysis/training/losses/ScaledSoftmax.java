package io.carousel.analysis.training.losses;

/**
 * The cross-entropy of the softmax of scale * cosine, of embeddings with one vector of weights a
 * class, with a margin on the image's own class.
 */
record ScaledSoftmax(double scale, TargetMargin margin) {

  LossValue evaluate(LabelledBatch batch, double[][] weights) {
    int[] labels = batch.labels();
    Cosines cosines = new Cosines(batch.embeddings(), weights);
    double[][] logits = new double[batch.size()][weights.length];
    for (int i = 0; i < batch.size(); i++) {
      for (int c = 0; c < weights.length; c++) {
        double cosine = cosines.values()[i][c];
        logits[i][c] = scale * (c == labels[i] ? margin.apply(cosine) : cosine);
      }
    }
    CrossEntropy entropy = CrossEntropy.of(logits, labels);
    double[][] gradient = entropy.gradient();
    for (int i = 0; i < batch.size(); i++) {
      gradient[i][labels[i]] *= margin.slope(cosines.values()[i][labels[i]]);
      for (int c = 0; c < weights.length; c++) {
        gradient[i][c] *= scale;
      }
    }
    return cosines.backward(entropy.value(), gradient);
  }
}
