package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.support.statistics.Interval;
import java.util.Locale;

/** Numbers as the matrix prints them. */
public final class MatrixText {

  /** What stands where nothing is defined or there is nothing to compare. */
  public static final String UNDEFINED = "–";

  /**
   * By how much rounding, and Fisher's z of maps that are the same, may fall short of a percent.
   */
  private static final double HAIR = 1e-9;

  private MatrixText() {}

  /**
   * A mean: correlations in percent, cut off and not rounded, as the paper prints them; divergences
   * with three decimals.
   *
   * @param mean null where it is not defined
   */
  public static String number(MapMeasureKind measure, Double mean) {
    if (mean == null) {
      return UNDEFINED;
    }
    return switch (measure) {
      case CORRELATION -> Integer.toString((int) (100 * mean + Math.copySign(HAIR, mean)));
      case DIVERGENCE -> String.format(Locale.ROOT, "%.3f", mean);
    };
  }

  /** Mean and spread: "51±35". */
  public static String number(MapMeasureKind measure, Double mean, Double spread) {
    return mean == null ? UNDEFINED : number(measure, mean) + "±" + number(measure, spread);
  }

  /** An interval: "48 to 53". */
  public static String interval(MapMeasureKind measure, Interval interval) {
    return number(measure, interval.low()) + " to " + number(measure, interval.high());
  }

  /** A p-value with three decimals. */
  public static String probability(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
