package io.carousel.analysis.embeddings.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of all images by one measure and one property. */
public final class QueryScores {

  /**
   * Scores are summed in blocks of so many images, in their order, and the blocks' sums likewise.
   * Images that were divided into runs of whole blocks then give the same sum, to the last bit.
   */
  public static final int BLOCK = 256;

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

  /**
   * Scores that have been computed.
   *
   * @param scores one an image; NaN if it is no query
   */
  public static QueryScores of(Measure measure, Labels labels, double[] scores) {
    QueryScores known = new QueryScores(measure, labels);
    System.arraycopy(scores, 0, known.scores, 0, scores.length);
    return known;
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

  /** The mean over the queries, summed block by block; 0 if there are none. */
  double mean() {
    return mean(sums(0, scores.length));
  }

  /** The mean over the queries, from the sums of all blocks; 0 if there are none. */
  public double mean(double[] sums) {
    double sum = 0;
    for (double block : sums) {
      sum += block;
    }
    return queries == 0 ? 0 : sum / queries;
  }

  /**
   * The sums of the scores of some blocks, in order.
   *
   * @param first the first image, a multiple of {@link #BLOCK}
   * @param end the image after the last, likewise or the number of images
   */
  public double[] sums(int first, int end) {
    double[] sums = new double[(end - first + BLOCK - 1) / BLOCK];
    for (int image = first; image < end; image++) {
      if (neighbours(image) > 0) {
        sums[(image - first) / BLOCK] += scores[image];
      }
    }
    return sums;
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
