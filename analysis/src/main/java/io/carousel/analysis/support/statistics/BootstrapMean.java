package io.carousel.analysis.support.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mean over items and where it may well lie were there other items.
 *
 * @param mean over the items that have the value; null if none has
 * @param interval the 95 % interval of a bootstrap over items; null if none has the value
 */
public record BootstrapMean(Double mean, Interval interval) {

  /**
   * The means of several values over the same items, which are drawn for all of them alike.
   *
   * @param values by value and item; NaN where an item does not have the value
   */
  public static List<BootstrapMean> of(Bootstrap bootstrap, double[]... values) {
    double[][] replicates = bootstrap.means(values);
    List<BootstrapMean> means = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double[] known = Arrays.stream(values[i]).filter(Double::isFinite).toArray();
      double[] drawn = Arrays.stream(replicates[i]).filter(Double::isFinite).toArray();
      means.add(
          known.length == 0 || drawn.length == 0
              ? new BootstrapMean(null, null)
              : new BootstrapMean(
                  Arrays.stream(known).average().orElseThrow(), Interval.of(drawn)));
    }
    return means;
  }
}
