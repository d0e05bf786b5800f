package io.carousel.analysis.saliency.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ways to compare maps, and the scale that their means are taken on. */
public enum MapMeasureKind {
  /**
   * Pearson's correlation over pixels: 1 for the same map. Means are taken of Fisher's z (Fisher,
   * 1915).
   */
  CORRELATION {
    /** Fisher's z of 1 is infinite: of maps that are the same, it is taken of a little less. */
    private static final double ALMOST_ONE = 1 - 1e-12;

    @Override
    MapMeasure measure() {
      return new PearsonCorrelation();
    }

    @Override
    double scaled(double value) {
      double r = Math.max(-ALMOST_ONE, Math.min(ALMOST_ONE, value));
      return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    @Override
    double unscaled(double value) {
      return Math.tanh(value);
    }

    @Override
    double similarity(double value) {
      return value;
    }
  },

  /** The Jensen-Shannon divergence in nats: 0 for the same map, log 2 at most. Plain means. */
  DIVERGENCE {
    @Override
    MapMeasure measure() {
      return new JensenShannon();
    }

    @Override
    double scaled(double value) {
      return value;
    }

    @Override
    double unscaled(double value) {
      return value;
    }

    @Override
    double similarity(double value) {
      return 1 - value / Math.log(2);
    }
  };

  /** How two maps are compared. */
  abstract MapMeasure measure();

  /** A value on the scale that means are taken on. */
  abstract double scaled(double value);

  /** Back from that scale. */
  abstract double unscaled(double value);

  /** How alike maps of such a value are: 1 where they are the same. */
  abstract double similarity(double value);

  /** Its name in files: "correlation". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
