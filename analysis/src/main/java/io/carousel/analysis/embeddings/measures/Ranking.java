package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.embeddings.neighbours.Neighbours;

/** One query's neighbours, found and put in order no more often than need be. */
final class Ranking {

  private final Neighbours neighbours;
  private int found;
  private int[] inOrder = new int[0];

  Ranking(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /** How many of the nearest are of a class. */
  int count(int number, int[] classes, int wanted) {
    if (found != number) {
      neighbours.nearest(number);
      found = number;
    }
    return neighbours.count(classes, wanted);
  }

  /** The nearest, in order; there may be more of them than asked for. */
  int[] inOrder(int number) {
    if (inOrder.length < number) {
      inOrder = neighbours.inOrder(number);
    }
    return inOrder;
  }
}
