package io.carousel.analysis.training.losses;

/**
 * The inverse signal-to-noise ratio (Yuan et al., CVPR 2019): the variance, over dimensions, of
 * partner - anchor, divided by that of the anchor. Not symmetric. An anchor whose numbers are all
 * the same carries no signal; its distances and their gradients are 0.
 */
final class SnrDistances implements PairwiseDistances {

  /** The share of an embedding's squared length below which its variance is rounding alone. */
  private static final double ROUNDING = 1e-24;

  private final SquaredEuclideanDistances noise;
  private final double[][] centred;
  private final double[] signal;
  private final double[][] values;

  SnrDistances(double[][] embeddings) {
    int size = embeddings.length;
    centred = new double[size][];
    signal = new double[size];
    for (int i = 0; i < size; i++) {
      centred[i] = centred(embeddings[i]);
      double variance = DotProducts.dot(centred[i], centred[i]);
      double length = DotProducts.dot(embeddings[i], embeddings[i]);
      signal[i] = variance > ROUNDING * length ? variance : 0;
    }
    noise = new SquaredEuclideanDistances(centred);
    values = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        values[i][j] = signal[i] == 0 ? 0 : noise.values()[i][j] / signal[i];
      }
    }
  }

  @Override
  public double[][] values() {
    return values;
  }

  @Override
  public double[][] backward(double[][] gradient) {
    int size = centred.length;
    double[][] ofNoise = new double[size][size];
    double[] ofSignal = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size && signal[i] != 0; j++) {
        ofNoise[i][j] = gradient[i][j] / signal[i];
        ofSignal[i] -= gradient[i][j] * values[i][j] / signal[i];
      }
    }
    double[][] sums = noise.backward(ofNoise);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < sums[i].length; k++) {
        sums[i][k] += 2 * ofSignal[i] * centred[i][k];
      }
      sums[i] = centred(sums[i]);
    }
    return sums;
  }

  private static double[] centred(double[] vector) {
    double sum = 0;
    for (double number : vector) {
      sum += number;
    }
    double[] centred = new double[vector.length];
    for (int k = 0; k < centred.length; k++) {
      centred[k] = vector[k] - sum / vector.length;
    }
    return centred;
  }
}
