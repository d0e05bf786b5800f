package io.carousel.analysis.support.statistics;

import java.util.SplittableRandom;

/**
 * Permutes the labels of two families among losses, in all ways or, where these are too many, in
 * many drawn at random.
 */
public final class LabelPermutations {

  /** Up to this many permutations, all are looked at; beyond, this many are drawn. */
  private static final int MOST = 20_000;

  /** How far rounding may put two equal differences apart, as a share of the greater. */
  private static final double ROUNDING = 1e-9;

  private final double[][] sums;
  private final int[][] counts;

  /**
   * Losses to be labelled.
   *
   * @param sums of the cells of every two losses, symmetric
   * @param counts how many cells each sum is of
   */
  public LabelPermutations(double[][] sums, int[][] counts) {
    this.sums = sums;
    this.counts = counts;
  }

  /** In how many ways some of so many can be chosen; no more than {@link Long#MAX_VALUE}. */
  public static long ways(int all, int some) {
    double ways = 1;
    for (int i = 1; i <= some; i++) {
      ways = ways * (all - some + i) / i;
    }
    return ways >= Long.MAX_VALUE ? Long.MAX_VALUE : Math.round(ways);
  }

  /**
   * Tests labels.
   *
   * @param labels whether each loss is of the first family
   * @param seed where drawn permutations start from
   */
  public PermutationResult test(boolean[] labels, long seed) {
    int first = 0;
    for (boolean label : labels) {
      first += label ? 1 : 0;
    }
    double reached = Math.abs(difference(labels)) * (1 - ROUNDING);
    long ways = ways(labels.length, first);
    return ways <= MOST
        ? all(new boolean[labels.length], 0, first, reached, new Count()).result(true)
        : drawn(labels.clone(), reached, seed);
  }

  private static final class Count {
    private long permutations;
    private long far;

    void add(double difference, double reached) {
      // Not a number where a permutation leaves one of the two without cells.
      if (!Double.isNaN(difference)) {
        permutations++;
        far += Math.abs(difference) >= reached ? 1 : 0;
      }
    }

    PermutationResult result(boolean exact) {
      return new PermutationResult((double) far / permutations, permutations, exact);
    }
  }

  private Count all(boolean[] labels, int from, int left, double reached, Count count) {
    if (left == 0) {
      count.add(difference(labels), reached);
    } else {
      for (int i = from; i <= labels.length - left; i++) {
        labels[i] = true;
        all(labels, i + 1, left - 1, reached, count);
        labels[i] = false;
      }
    }
    return count;
  }

  private PermutationResult drawn(boolean[] labels, double reached, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Count count = new Count();
    count.add(difference(labels), reached); // The true labels.
    for (int permutation = 1; permutation < MOST; permutation++) {
      for (int i = labels.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        boolean label = labels[i];
        labels[i] = labels[other];
        labels[other] = label;
      }
      count.add(difference(labels), reached);
    }
    return count.result(false);
  }

  private double difference(boolean[] labels) {
    double within = 0;
    double between = 0;
    int ofWithin = 0;
    int ofBetween = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < i; j++) {
        if (labels[i] == labels[j]) {
          within += sums[i][j];
          ofWithin += counts[i][j];
        } else {
          between += sums[i][j];
          ofBetween += counts[i][j];
        }
      }
    }
    return within / ofWithin - between / ofBetween;
  }
}
