package io.carousel.analysis.embeddings.measures;

import java.util.Arrays;
import java.util.OptionalInt;

/** How many of every image's nearest neighbours share its level of one property. */
public final class QueryScores {

  private final Labels labels;
  private final OptionalInt maxNeighbours;
  private final int queries;
  private final int[] shared;

  QueryScores(Labels labels, OptionalInt maxNeighbours) {
    this.labels = labels;
    this.maxNeighbours = maxNeighbours;
    this.queries = labels.queries();
    this.shared = new int[labels.classes().length];
  }

  /** The number of nearest neighbours to look at; 0 if the image is no query. */
  int neighbours(int image) {
    return Math.min(labels.sizeOf(image) - 1, maxNeighbours.orElse(Integer.MAX_VALUE));
  }

  /** Counts those of an image's nearest neighbours, which have been found, that share its level. */
  void count(int image, Neighbours nearest) {
    shared[image] = nearest.count(labels.classes(), labels.classes()[image]);
  }

  /**
   * The z value of an image: how many standard deviations above chance it shares its level; NaN if
   * it is no query or chance is certainty.
   */
  public double z(int image) {
    int number = neighbours(image);
    double p = (double) labels.sizeOf(image) / queries;
    return number == 0 || labels.sizeOf(image) == queries
        ? Double.NaN
        : (shared[image] - number * p) / Math.sqrt(number * p * (1 - p));
  }

  /** The z values of all images. */
  public double[] zs() {
    double[] zs = new double[shared.length];
    Arrays.setAll(zs, this::z);
    return zs;
  }

  /** The measure: the mean of z over the queries, summed in their order. */
  public Measurement measurement() {
    if (labels.hasOneLevel()) {
      return new Measurement(null, queries);
    }
    double sum = 0;
    for (int image = 0; image < shared.length; image++) {
      if (neighbours(image) > 0) {
        sum += z(image);
      }
    }
    return new Measurement(queries == 0 ? 0 : sum / queries, queries);
  }
}
