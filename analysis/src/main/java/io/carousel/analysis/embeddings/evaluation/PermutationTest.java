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
    Count count = new Count(properties.size());
    permute(
        search,
        properties,
        0,
        search.rows(),
        step,
        (measure, property, byChance) ->
            count.add(measure, property, byChance.measurement().value(), scores));
    return count.p(scores);
  }

  /**
   * Tests scores by what permutations gave in parts.
   *
   * @param sums the sums of scores by permutation, measure, property and block, as {@link #sums}
   *     gives them of a part
   */
  List<List<Double>> test(
      double[][] sums, List<Labels> properties, List<List<QueryScores>> scores) {
    Count count = new Count(properties.size());
    int i = 0;
    for (int permutation = 0; permutation < permutations; permutation++) {
      for (int measure = 0; measure < measures.size(); measure++) {
        for (int property = 0; property < properties.size(); property++) {
          double mean = scores.get(measure).get(property).mean(sums[i++]);
          count.add(measure, property, mean, scores);
        }
      }
    }
    return count.p(scores);
  }

  /**
   * What permutations give for some images, for another process to test by.
   *
   * @param first the first of the images
   * @param end the one after the last
   * @return sums of scores by permutation, measure and property, and by block of images
   */
  double[][] sums(
      NeighbourSearch search, List<Labels> properties, int first, int end, Progress.Step step) {
    double[][] sums = new double[permutations * measures.size() * properties.size()][];
    int[] done = new int[measures.size() * properties.size()];
    permute(
        search,
        properties,
        first,
        end,
        step,
        (measure, property, byChance) -> {
          int cell = measure * properties.size() + property;
          sums[done[cell]++ * done.length + cell] = byChance.sums(first, end);
        });
    return sums;
  }

  /** Takes the scores of one permutation by one measure and property. */
  @FunctionalInterface
  private interface Visitor {
    void permutation(int measure, int property, QueryScores byChance);
  }

  private void permute(
      NeighbourSearch search,
      List<Labels> properties,
      int first,
      int end,
      Progress.Step step,
      Visitor visitor) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int from = 0; from < permutations; from += atOnce()) {
      List<Labels> permuted = new ArrayList<>();
      for (int i = from; i < Math.min(from + atOnce(), permutations); i++) {
        properties.forEach(labels -> permuted.add(labels.permuted(random)));
      }
      List<List<QueryScores>> byChance = Scoring.of(search, measures, permuted, first, end, step);
      for (int measure = 0; measure < measures.size(); measure++) {
        for (int i = 0; i < permuted.size(); i++) {
          visitor.permutation(measure, i % properties.size(), byChance.get(measure).get(i));
        }
      }
    }
  }

  /** How many permutations reach each score. */
  private final class Count {

    private final int[][] reached;

    Count(int properties) {
      this.reached = new int[measures.size()][properties];
    }

    void add(int measure, int property, Double byChance, List<List<QueryScores>> scores) {
      Double value = scores.get(measure).get(property).measurement().value();
      if (value != null && measures.get(measure).info().reaches(byChance, value)) {
        reached[measure][property]++;
      }
    }

    List<List<Double>> p(List<List<QueryScores>> scores) {
      List<List<Double>> all = new ArrayList<>();
      for (int measure = 0; measure < reached.length; measure++) {
        List<Double> p = new ArrayList<>();
        for (int property = 0; property < reached[measure].length; property++) {
          boolean tested =
              permutations > 0 && scores.get(measure).get(property).measurement().value() != null;
          p.add(tested ? (1.0 + reached[measure][property]) / (1 + permutations) : null);
        }
        all.add(p);
      }
      return all;
    }
  }
}
