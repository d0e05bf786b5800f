package io.carousel.analysis.comparison;

/** Pearson's correlation over pixels: 1 for the same map; not defined where a map is flat. */
final class PearsonCorrelation implements MapMeasure {

  @Override
  public double between(float[] a, float[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double together = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      double offA = a[i] - meanA;
      double offB = b[i] - meanB;
      together += offA * offB;
      ofA += offA * offA;
      ofB += offB * offB;
    }
    return together / Math.sqrt(ofA * ofB);
  }

  private static double mean(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    return sum / map.length;
  }
}
