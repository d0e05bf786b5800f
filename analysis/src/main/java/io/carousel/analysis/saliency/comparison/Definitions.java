package io.carousel.analysis.saliency.comparison;

/** The measures as their definitions are written, a pair of maps at a time. */
final class Definitions {

  private Definitions() {}

  /** Pearson's correlation of two maps. */
  static double correlation(float[] a, float[] b) {
    double meanA = sum(a) / a.length;
    double meanB = sum(b) / b.length;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - meanA) * (b[i] - meanB);
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return product / Math.sqrt(squaresA * squaresB);
  }

  /** The Jensen-Shannon divergence of two maps, in nats. */
  static double divergence(float[] a, float[] b) {
    double sumA = sum(a);
    double sumB = sum(b);
    double divergence = 0;
    for (int i = 0; i < a.length; i++) {
      double p = a[i] / sumA;
      double q = b[i] / sumB;
      double mean = (p + q) / 2;
      divergence += (p > 0 ? p * Math.log(p / mean) : 0) / 2;
      divergence += (q > 0 ? q * Math.log(q / mean) : 0) / 2;
    }
    return divergence;
  }

  private static double sum(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    return sum;
  }
}
