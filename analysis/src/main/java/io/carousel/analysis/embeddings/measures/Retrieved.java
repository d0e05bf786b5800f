package io.carousel.analysis.embeddings.measures;

/** A query's nearest neighbours, seen by one property. */
public interface Retrieved {

  /** How many neighbours there are: as many as the measure asked for. */
  int number();

  /** How many of them share the query's level. */
  int sharing();

  /**
   * Whether each of them shares the query's level, the nearest neighbour first. This costs more
   * than {@link #sharing}, for which their order does not matter.
   */
  boolean[] sharingInOrder();
}
