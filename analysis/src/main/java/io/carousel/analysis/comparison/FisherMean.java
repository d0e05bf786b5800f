package io.carousel.analysis.comparison;

import java.util.Locale;

/**
 * Mean and spread of correlations by Fisher's z (Fisher, 1915): tanh of the mean, and of the
 * standard deviation (over n), of atanh(r).
 *
 * @param mean null where no correlation is defined
 * @param spread null likewise
 */
public record FisherMean(Double mean, Double spread) {

  /** Fisher's z of 1 is infinite: of maps that are the same, it is taken of a little less. */
  private static final double ALMOST_ONE = 1 - 1e-12;

  /** Sums over correlations, so that these need not be kept. */
  static final class Sum {

    private double count;
    private double first;
    private double second;

    /** Adds a correlation; one that is not a number is left out. */
    void add(double correlation) {
      if (!Double.isNaN(correlation)) {
        double z = atanh(Math.max(-ALMOST_ONE, Math.min(ALMOST_ONE, correlation)));
        count++;
        first += z;
        second += z * z;
      }
    }

    /** Adds what another sum has. */
    void add(Sum other) {
      count += other.count;
      first += other.first;
      second += other.second;
    }

    FisherMean result() {
      if (count == 0) {
        return new FisherMean(null, null);
      }
      double mean = first / count;
      double variance = Math.max(0, second / count - mean * mean);
      return new FisherMean(Math.tanh(mean), Math.tanh(Math.sqrt(variance)));
    }
  }

  private static double atanh(double r) {
    return 0.5 * (Math.log1p(r) - Math.log1p(-r));
  }

  /** Both in percent as the paper's table prints them, cut off and not rounded: "51±35". */
  public String cell() {
    return mean == null
        ? "–"
        : String.format(Locale.ROOT, "%d±%d", (int) (100 * mean), (int) (100 * spread));
  }
}
