package io.carousel.analysis.saliency.comparison;

/**
 * Pearson's correlation over pixels: 1 for the same map; not defined where a map is flat. A map is
 * kept less its mean and at unit length, so that the correlation is a product.
 */
final class PearsonCorrelation implements MapMeasure<double[]> {

  @Override
  public double[] prepared(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    double mean = sum / map.length;
    double squares = 0;
    for (float value : map) {
      squares += (value - mean) * (value - mean);
    }
    // 0 / 0, which is not a number, where the map is flat.
    double length = Math.sqrt(squares);
    double[] standard = new double[map.length];
    for (int i = 0; i < map.length; i++) {
      standard[i] = (map[i] - mean) / length;
    }
    return standard;
  }

  @Override
  public double between(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
