package io.carousel.analysis.comparison;

/**
 * The Jensen-Shannon divergence (Lin, 1991) of two maps as distributions over pixels, in nats: 0
 * for the same map, log 2 for maps that share no pixel; not defined where a map is 0 everywhere. It
 * is the entropy of the mean less the mean of the entropies, and rounding below 0 is taken for 0.
 */
final class JensenShannon implements MapMeasure {

  @Override
  public double between(float[] a, float[] b) {
    double sumA = sum(a);
    double sumB = sum(b);
    double divergence = 0;
    for (int i = 0; i < a.length; i++) {
      double p = a[i] / sumA;
      double q = b[i] / sumB;
      double middle = (p + q) / 2;
      divergence += (part(p, middle) + part(q, middle)) / 2;
    }
    return Math.max(0, divergence);
  }

  private static double part(double p, double middle) {
    return p == 0 ? 0 : p * Math.log(p / middle);
  }

  private static double sum(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    return sum;
  }
}
