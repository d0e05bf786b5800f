package io.carousel.analysis.saliency.comparison;

/**
 * The Jensen-Shannon divergence (Lin, 1991) of two maps as distributions over pixels, in nats: 0
 * for the same map, log 2 for maps that share no pixel; not defined where a map is 0 everywhere. It
 * is the entropy of the mean less the mean of the entropies, and rounding below 0 is taken for 0.
 */
final class JensenShannon implements MapMeasure<JensenShannon.Distribution> {

  /**
   * A map as a distribution.
   *
   * @param shares of the pixels; their sum is 1
   * @param entropy in nats
   */
  record Distribution(double[] shares, double entropy) {}

  @Override
  public Distribution prepared(float[] map) {
    double sum = 0;
    for (float value : map) {
      sum += value;
    }
    double[] shares = new double[map.length];
    double entropy = 0;
    for (int i = 0; i < map.length; i++) {
      // 0 / 0, which is not a number, where the map is 0 everywhere.
      shares[i] = map[i] / sum;
      entropy += part(shares[i]);
    }
    return new Distribution(shares, entropy);
  }

  @Override
  public double between(Distribution a, Distribution b) {
    double entropy = 0;
    for (int i = 0; i < a.shares.length; i++) {
      entropy += part((a.shares[i] + b.shares[i]) / 2);
    }
    return Math.max(0, entropy - (a.entropy + b.entropy) / 2);
  }

  private static double part(double share) {
    return share == 0 ? 0 : -share * Math.log(share);
  }
}
