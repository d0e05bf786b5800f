package io.carousel.analysis.training.losses;

/** The squared Euclidean distance: the sum of (a - b)^2. */
final class SquaredEuclideanDistances implements PairwiseDistances {

  private final double[][] embeddings;
  private final double[][] values;

  SquaredEuclideanDistances(double[][] embeddings) {
    this.embeddings = embeddings;
    this.values = new double[embeddings.length][embeddings.length];
    for (int i = 0; i < embeddings.length; i++) {
      for (int j = 0; j < i; j++) {
        values[i][j] = squared(embeddings[i], embeddings[j]);
        values[j][i] = values[i][j];
      }
    }
  }

  @Override
  public double[][] values() {
    return values;
  }

  @Override
  public double[][] backward(double[][] gradient) {
    double[][] sums =
        new double[embeddings.length][embeddings.length == 0 ? 0 : embeddings[0].length];
    for (int i = 0; i < embeddings.length; i++) {
      for (int j = 0; j < i; j++) {
        double factor = 2 * (gradient[i][j] + gradient[j][i]);
        if (factor != 0) {
          addDifference(sums[i], sums[j], factor, embeddings[i], embeddings[j]);
        }
      }
    }
    return sums;
  }

  /** From the differences, not from products: near embeddings would lose all their digits. */
  private static double squared(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < a.length; k += 2) {
      double first = a[k] - b[k];
      double second = a[k + 1] - b[k + 1];
      even += first * first;
      odd += second * second;
    }
    if (k < a.length) {
      even += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return even + odd;
  }

  private static void addDifference(
      double[] sumOfA, double[] sumOfB, double factor, double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) {
      double part = factor * (a[k] - b[k]);
      sumOfA[k] += part;
      sumOfB[k] -= part;
    }
  }
}
