package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.QueryScores;
import io.carousel.analysis.embeddings.measures.Scoring;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How likely a score is by chance: levels are permuted among the images at random, again and again,
 * and scored by the same neighbours (Good 2005). The p-value is the share of permutations that
 * reach the score, the identity counted among them, so it is never 0.
 *
 * @param measures what is tested
 * @param permutations how many permutations there are
 * @param seed where they start from; the same for every model
 */
record PermutationTest(List<Measure> measures, int permutations, long seed) {

  /** Scores of an image that are kept in one pass over the distances, for each property. */
  private static final int IN_ONE_PASS = 25;

  /** How many passes over the distances a test takes. */
  int passes() {
    return (permutations + atOnce() - 1) / atOnce();
  }

  private int atOnce() {
    return Math.max(1, IN_ONE_PASS / measures.size());
  }

  /**
   * Tests scores.
   *
   * @param scores the scores by measure and property
   * @return p-values by measure and property; null where there is no score or no permutation
   */
  List<List<Double>> test(
      NeighbourSearch search,
      List<Labels> properties,
      List<List<QueryScores>> scores,
      Progress.Step step) {
    int[][] reached = new int[measures.size()][properties.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int from = 0; from < permutations; from += atOnce()) {
      List<Labels> permuted = new ArrayList<>();
      for (int i = from; i < Math.min(from + atOnce(), permutations); i++) {
        properties.forEach(labels -> permuted.add(labels.permuted(random)));
      }
      List<List<QueryScores>> byChance = Scoring.of(search, measures, permuted, step);
      for (int measure = 0; measure < reached.length; measure++) {
        for (int i = 0; i < permuted.size(); i++) {
          int property = i % properties.size();
          Double value = scores.get(measure).get(property).measurement().value();
          if (value != null
              && measures
                  .get(measure)
                  .info()
                  .reaches(byChance.get(measure).get(i).measurement().value(), value)) {
            reached[measure][property]++;
          }
        }
      }
    }
    List<List<Double>> p = new ArrayList<>();
    for (int measure = 0; measure < reached.length; measure++) {
      p.add(p(scores.get(measure), reached[measure]));
    }
    return p;
  }

  private List<Double> p(List<QueryScores> scores, int[] reached) {
    List<Double> p = new ArrayList<>();
    for (int i = 0; i < reached.length; i++) {
      boolean tested = permutations > 0 && scores.get(i).measurement().value() != null;
      p.add(tested ? (1.0 + reached[i]) / (1 + permutations) : null);
    }
    return p;
  }
}
