package io.carousel.analysis.embeddings.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of all images by one measure and one property. */
public final class QueryScores {

  private final Measure measure;
  private final Labels labels;
  private final int queries;
  private final Query[] queryOfLevel;
  private final int[] neighboursOfLevel;
  private final double[] scores;

  QueryScores(Measure measure, Labels labels) {
    this.measure = measure;
    this.labels = labels;
    this.queries = labels.queries();
    this.queryOfLevel = new Query[labels.sizes().length];
    this.neighboursOfLevel = new int[queryOfLevel.length];
    for (int level = 0; level < queryOfLevel.length; level++) {
      if (labels.sizes()[level] > 1) {
        queryOfLevel[level] = new Query(labels.sizes()[level], queries, labels.classes().length);
        neighboursOfLevel[level] = measure.neighbours(queryOfLevel[level]);
      }
    }
    this.scores = new double[labels.classes().length];
    Arrays.fill(scores, Double.NaN);
  }

  Labels labels() {
    return labels;
  }

  /** The number of nearest neighbours to look at; 0 if the image is no query. */
  int neighbours(int image) {
    return neighboursOfLevel[labels.classes()[image]];
  }

  /** Scores an image by its nearest neighbours. */
  void score(int image, Retrieved nearest) {
    scores[image] = measure.score(queryOfLevel[labels.classes()[image]], nearest);
  }

  /** The score of every image; NaN if it is no query, or has none; not to be changed. */
  public double[] scores() {
    return scores;
  }

  /** The measure over all images. */
  public Measurement measurement() {
    return new Measurement(measure.isDefined(labels) ? Double.valueOf(mean()) : null, queries);
  }

  /** The mean over the queries, summed in their order; 0 if there are none. */
  double mean() {
    double sum = 0;
    for (int image = 0; image < scores.length; image++) {
      if (neighbours(image) > 0) {
        sum += scores[image];
      }
    }
    return queries == 0 ? 0 : sum / queries;
  }

  /**
   * What chance gives: the mean over the queries of what is to be expected of them if levels are
   * permuted among the images. Null where the measure is not defined.
   */
  public Double chance() {
    if (!measure.isDefined(labels)) {
      return null;
    }
    double sum = 0;
    for (Query query : queryOfLevel) {
      if (query != null) {
        sum += query.sharing() * measure.chance(query);
      }
    }
    return queries == 0 ? 0 : sum / queries;
  }

  /**
   * The measure by level: which of them are told apart.
   *
   * @return one a level that has a query, in the order of the levels; none where the measure is not
   *     defined
   */
  public List<LevelMeasurement> byLevel() {
    if (!measure.isDefined(labels)) {
      return List.of();
    }
    double[] sums = new double[queryOfLevel.length];
    for (int image = 0; image < scores.length; image++) {
      sums[labels.classes()[image]] += scores[image];
    }
    List<LevelMeasurement> levels = new ArrayList<>();
    for (int level = 0; level < sums.length; level++) {
      if (queryOfLevel[level] != null) {
        int size = labels.sizes()[level];
        levels.add(new LevelMeasurement(labels.levels().get(level), size, sums[level] / size));
      }
    }
    return levels;
  }
}
