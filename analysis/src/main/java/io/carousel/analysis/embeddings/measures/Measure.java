package io.carousel.analysis.embeddings.measures;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.List;

/**
 * A way to put a number to how well embeddings cluster by a property: the mean of a score over the
 * queries, which are the images that share their level with another.
 */
public interface Measure {

  /** What there is to know of it to read its numbers. */
  MeasureInfo info();

  /** How many of a query's nearest neighbours its score depends on, at least 1. */
  int neighbours(Query query);

  /** The score of a query, from as many of its nearest neighbours as {@link #neighbours} says. */
  double score(Query query, Retrieved nearest);

  /**
   * The score that is to be expected of a query by chance: the mean over all ways to permute the
   * levels among the images.
   */
  double chance(Query query);

  /**
   * Whether it is defined: by default wherever images differ in their level. Without queries it is
   * 0.
   */
  default boolean isDefined(Labels labels) {
    return !labels.areConstant();
  }

  /**
   * Measures embeddings by several properties at once, as most of the work serves them all.
   *
   * @param embeddings one row an image
   * @param properties the levels of the images by each property
   * @param step hears of every image that is done
   * @return one measurement a property, in their order; the same for any number of threads
   */
  default List<Measurement> measure(
      Embeddings embeddings, List<Labels> properties, Progress.Step step) {
    return scores(new NeighbourSearch(embeddings), properties, step).stream()
        .map(QueryScores::measurement)
        .toList();
  }

  /**
   * Scores every image by every property, in one pass over the distances.
   *
   * @param search a search among the embeddings of all images
   * @param properties the levels of the images by each property
   * @param step hears of every image that is done
   */
  default List<QueryScores> scores(
      NeighbourSearch search, List<Labels> properties, Progress.Step step) {
    return Scoring.of(search, List.of(this), properties, step).get(0);
  }
}
