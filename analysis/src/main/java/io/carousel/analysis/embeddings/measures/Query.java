package io.carousel.analysis.embeddings.measures;

/**
 * What a measure must know of an image whose neighbours are looked at, besides these.
 *
 * @param sharing how many images have its level, itself among them: at least 2
 * @param queries how many images share their level with another; the others are no queries, but
 *     neighbours like any
 * @param images how many images there are
 */
public record Query(int sharing, int queries, int images) {

  /**
   * The probability that a neighbour shares the query's level if levels are permuted among the
   * images: the other images of the level are then any of the other images.
   */
  double chance() {
    return (sharing - 1.0) / (images - 1.0);
  }
}
