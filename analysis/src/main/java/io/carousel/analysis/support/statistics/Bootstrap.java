package io.carousel.analysis.support.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws items again and again, with replacement, and takes the means of what they carry (Efron
 * 1979). The same seed draws the same items, so that means of different values can be paired.
 *
 * @param replicates how often to draw
 * @param seed where the draws start from
 */
public record Bootstrap(int replicates, long seed) {

  /**
   * The means of several values over drawn items.
   *
   * @param values by value and item; NaN where an item does not have the value, which then does not
   *     count
   * @return by value and replicate; NaN where no item that was drawn has the value
   */
  public double[][] means(double[][] values) {
    int items = values.length == 0 ? 0 : values[0].length;
    double[] byItem = new double[items * values.length];
    for (int v = 0; v < values.length; v++) {
      for (int item = 0; item < items; item++) {
        byItem[item * values.length + v] = values[v][item];
      }
    }
    double[][] means = new double[values.length][replicates];
    // Every replicate has a generator of its own: the order of threads does not matter.
    SplittableRandom source = new SplittableRandom(seed);
    long[] seeds = new long[replicates];
    Arrays.setAll(seeds, i -> source.nextLong());
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            replicate -> {
              double[] mean = mean(byItem, items, values.length, seeds[replicate]);
              for (int v = 0; v < mean.length; v++) {
                means[v][replicate] = mean[v];
              }
            });
    return means;
  }

  private static double[] mean(double[] byItem, int items, int values, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] sums = new double[values];
    int[] counts = new int[values];
    for (int draw = 0; draw < items; draw++) {
      int start = random.nextInt(items) * values;
      for (int v = 0; v < values; v++) {
        double value = byItem[start + v];
        if (!Double.isNaN(value)) {
          sums[v] += value;
          counts[v]++;
        }
      }
    }
    for (int v = 0; v < values; v++) {
      sums[v] /= counts[v];
    }
    return sums;
  }
}
