package io.carousel.analysis.embeddings.neighbours;

/**
 * One query's nearest neighbours: exactly those by distances in float64, of two at the same
 * distance the lower row first.
 */
public interface Neighbours {

  /**
   * Finds the nearest neighbours, which {@link #row} and {@link #count} are about from now on.
   *
   * @param number how many, at least 1
   */
  void nearest(int number);

  /** The row of a neighbour, from 0 to one less than their number, in no particular order. */
  int row(int i);

  /**
   * How many neighbours are of a class.
   *
   * @param classes the class of every row
   */
  int count(int[] classes, int wanted);

  /**
   * The nearest neighbours in their order, the nearest first. {@link #row} and {@link #count} stay
   * about those that {@link #nearest} found.
   *
   * @param number how many, at least 1
   */
  int[] inOrder(int number);
}
