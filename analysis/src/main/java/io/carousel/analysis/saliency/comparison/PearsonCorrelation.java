package io.carousel.analysis.saliency.comparison;

/**
 * Pearson's correlation over pixels: 1 for the same map; not defined where a map is flat. A map is
 * taken less its mean and at unit length, so that the correlation is a product: those of all pairs
 * are the product of a matrix, a map a row, and its transpose.
 */
final class PearsonCorrelation implements MapMeasure {

  /** So many sums side by side, none of which waits for another. */
  private static final int SUMS = 4;

  @Override
  public Scale scale(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    double mean = sum / map.length;
    double squares = 0;
    for (float value : map) {
      squares += (value - mean) * (value - mean);
    }
    // 1 / 0 where the map is flat, and 0 times that is not a number.
    return new Scale(mean, 1 / Math.sqrt(squares));
  }

  @Override
  public double sum(double[] a, double[] b, int pixels) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + SUMS <= pixels; i += SUMS) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < pixels; i++) {
      first += a[i] * b[i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public double value(double sum, double a, double b) {
    return sum;
  }
}
