package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.analysis.embeddings.measures.Measurement;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * How likely a score is by chance: levels are dealt out to the images at random, again and again,
 * and scored by the same neighbours (Good 2005). The p-value is the share of deals that reach the
 * score, the true one counted among them, so it is never 0.
 *
 * @param maxNeighbours the most neighbours to look at
 * @param permutations how often to deal
 * @param seed where the deals start from; the same for every model
 */
record PermutationTest(OptionalInt maxNeighbours, int permutations, long seed) {

  /** Deals that are scored in one pass over the distances; more of them take more memory. */
  private static final int IN_ONE_PASS = 25;

  /** How many passes over the distances a test takes. */
  int passes() {
    return (permutations + IN_ONE_PASS - 1) / IN_ONE_PASS;
  }

  /**
   * Tests scores.
   *
   * @param measured the scores, one a property
   * @return p-values; null where there is no score or no deal
   */
  List<Double> test(
      NeighbourSearch search,
      List<Labels> properties,
      List<Measurement> measured,
      Progress.Step step) {
    int[] reached = new int[properties.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int from = 0; from < permutations; from += IN_ONE_PASS) {
      int deals = Math.min(IN_ONE_PASS, permutations - from);
      List<Labels> dealt = new ArrayList<>();
      for (int deal = 0; deal < deals; deal++) {
        properties.forEach(labels -> dealt.add(labels.permuted(random)));
      }
      List<Measurement> byChance =
          new NormalisedRPrecision(maxNeighbours)
              .scores(search, dealt, step).stream().map(scores -> scores.measurement()).toList();
      for (int i = 0; i < byChance.size(); i++) {
        Double value = measured.get(i % reached.length).value();
        if (value != null && byChance.get(i).value() >= value) {
          reached[i % reached.length]++;
        }
      }
    }
    List<Double> p = new ArrayList<>();
    for (int i = 0; i < reached.length; i++) {
      boolean tested = permutations > 0 && measured.get(i).value() != null;
      p.add(tested ? (1.0 + reached[i]) / (1 + permutations) : null);
    }
    return p;
  }
}
