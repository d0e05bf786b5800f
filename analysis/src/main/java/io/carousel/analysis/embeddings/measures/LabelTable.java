package io.carousel.analysis.embeddings.measures;

import java.util.List;

/**
 * The levels of every image by many properties at once, an image's levels beside each other: what
 * neighbours share is then counted for all properties in one go over the neighbours, in loops that
 * compilers turn into vector instructions.
 */
final class LabelTable {

  /** With fewer properties than this, counting one after the other is no slower. */
  static final int LEAST = 32;

  private final int[][] levels;

  /**
   * A table of levels.
   *
   * @param properties at least one; each is a column
   */
  LabelTable(List<Labels> properties) {
    levels = new int[properties.get(0).classes().length][properties.size()];
    for (int property = 0; property < properties.size(); property++) {
      int[] classes = properties.get(property).classes();
      for (int image = 0; image < classes.length; image++) {
        levels[image][property] = classes[image];
      }
    }
  }

  /**
   * How many of a query's nearest neighbours share its level of each property.
   *
   * @param rows the neighbours in their order, the nearest first
   * @param numbers how many of them are looked at for each property
   */
  int[] sharing(int query, int[] rows, int[] numbers) {
    int[] own = levels[query];
    int[] counts = new int[own.length];
    int most = 0;
    for (int number : numbers) {
      most = Math.max(most, number);
    }
    for (int rank = 0; rank < most; rank++) {
      add(counts, own, levels[rows[rank]], numbers, rank);
    }
    return counts;
  }

  /** Without a branch: 1 is added where the levels are the same and the rank is looked at. */
  private static void add(int[] counts, int[] own, int[] other, int[] numbers, int rank) {
    for (int i = 0; i < counts.length; i++) {
      int differs = own[i] ^ other[i];
      int same = ((differs | -differs) >>> 31) ^ 1;
      counts[i] += same & ((rank - numbers[i]) >>> 31);
    }
  }
}
