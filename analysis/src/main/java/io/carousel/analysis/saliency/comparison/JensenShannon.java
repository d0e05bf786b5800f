package io.carousel.analysis.saliency.comparison;

/**
 * The Jensen-Shannon divergence (Lin, 1991) of two maps as distributions over pixels, in nats: 0
 * for the same map, log 2 for maps that share no pixel; not defined where a map is 0 everywhere. It
 * is the entropy of the mean less the mean of the entropies, and rounding below 0 is taken for 0.
 */
final class JensenShannon implements MapMeasure {

  @Override
  public Scale scale(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    // 1 / 0 where the map is 0 everywhere, and 0 times that is not a number.
    return new Scale(0, 1 / sum);
  }

  /** The entropy of the mean; of a map with itself, its own. */
  @Override
  public double sum(double[] a, double[] b, int pixels) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < pixels; i += 2) {
      double mean = (a[i] + b[i]) / 2;
      double next = (a[i + 1] + b[i + 1]) / 2;
      even -= mean * Logarithm.of(mean);
      odd -= next * Logarithm.of(next);
    }
    if (i < pixels) {
      double mean = (a[i] + b[i]) / 2;
      even -= mean * Logarithm.of(mean);
    }
    return even + odd;
  }

  @Override
  public double value(double sum, double a, double b) {
    double divergence = sum - (a + b) / 2;
    return divergence < 0 ? 0 : divergence;
  }
}
