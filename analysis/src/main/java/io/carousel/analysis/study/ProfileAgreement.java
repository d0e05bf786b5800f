package io.carousel.analysis.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.support.statistics.Correlation;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.LabelPermutations;
import io.carousel.analysis.support.statistics.PermutationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether networks' profiles, their scores by property, tell losses or families apart: Pearson's
 * correlation of every two networks' profiles, by what the two have in common.
 *
 * @param sameLoss networks of the same loss, of another fold or seed
 * @param sameFamily networks of another loss of the same family
 * @param otherFamily networks of a loss of the other family
 * @param families the permutation test of same family against other family, over losses; null where
 *     a family has fewer than two losses or is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileAgreement(
    Group sameLoss, Group sameFamily, Group otherFamily, PermutationResult families) {

  private static final int REPLICATES = 1000;
  private static final long SEED = 0;

  /**
   * Pairs of networks with the same in common.
   *
   * @param mean their mean correlation; null if there are none
   * @param interval the 95 % bootstrap interval of the mean. Losses are drawn, each with all its
   *     networks, as pairs that share a loss are not independent; null if there are no pairs
   * @param pairs how many pairs there are
   * @param correlations theirs, in ascending order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(Double mean, Interval interval, int pairs, List<Double> correlations) {

    public Group {
      correlations = List.copyOf(correlations);
    }
  }

  private enum Relation {
    SAME_LOSS,
    SAME_FAMILY,
    OTHER_FAMILY
  }

  private record Pair(int first, int second, Relation relation, double correlation) {}

  /**
   * Compares networks.
   *
   * @param runs trained networks; those whose loss has no family are left out
   */
  public static ProfileAgreement of(List<StudyRun> runs) {
    List<StudyLoss> losses =
        StudyLoss.of(runs).stream().filter(loss -> loss.info().family() != null).toList();
    List<Pair> pairs = pairs(losses);
    return new ProfileAgreement(
        group(losses.size(), pairs, Relation.SAME_LOSS),
        group(losses.size(), pairs, Relation.SAME_FAMILY),
        group(losses.size(), pairs, Relation.OTHER_FAMILY),
        families(losses, pairs));
  }

  private static List<Pair> pairs(List<StudyLoss> losses) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < losses.size(); first++) {
      List<StudyRun> runs = losses.get(first).runs();
      for (int run = 0; run < runs.size(); run++) {
        for (int other = 0; other < run; other++) {
          add(pairs, first, first, Relation.SAME_LOSS, runs.get(run), runs.get(other));
        }
      }
      for (int second = 0; second < first; second++) {
        Relation relation =
            losses.get(first).info().family() == losses.get(second).info().family()
                ? Relation.SAME_FAMILY
                : Relation.OTHER_FAMILY;
        for (StudyRun run : runs) {
          for (StudyRun other : losses.get(second).runs()) {
            add(pairs, first, second, relation, run, other);
          }
        }
      }
    }
    return pairs;
  }

  private static void add(
      List<Pair> pairs, int first, int second, Relation relation, StudyRun run, StudyRun other) {
    double correlation = correlation(run, other);
    if (!Double.isNaN(correlation)) {
      pairs.add(new Pair(first, second, relation, correlation));
    }
  }

  private static double correlation(StudyRun run, StudyRun other) {
    int[] defined =
        IntStream.range(0, run.scores().size())
            .filter(i -> run.scores().get(i) != null && other.scores().get(i) != null)
            .toArray();
    return Correlation.pearson(
            IntStream.of(defined).mapToDouble(run.scores()::get).toArray(),
            IntStream.of(defined).mapToDouble(other.scores()::get).toArray())
        .coefficient();
  }

  private static Group group(int losses, List<Pair> all, Relation relation) {
    List<Pair> pairs = all.stream().filter(pair -> pair.relation() == relation).toList();
    List<Double> correlations = pairs.stream().map(Pair::correlation).sorted().toList();
    if (pairs.isEmpty()) {
      return new Group(null, null, 0, correlations);
    }
    double mean = pairs.stream().mapToDouble(Pair::correlation).average().orElseThrow();
    return new Group(mean, interval(losses, pairs), pairs.size(), correlations);
  }

  /** Draws losses with replacement; a pair of two losses counts as often as both were drawn. */
  private static Interval interval(int losses, List<Pair> pairs) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      int[] drawn = new int[losses];
      for (int draw = 0; draw < losses; draw++) {
        drawn[random.nextInt(losses)]++;
      }
      double sum = 0;
      double weights = 0;
      for (Pair pair : pairs) {
        double weight =
            pair.relation() == Relation.SAME_LOSS
                ? drawn[pair.first()]
                : drawn[pair.first()] * drawn[pair.second()];
        sum += weight * pair.correlation();
        weights += weight;
      }
      means[replicate] = sum / weights;
    }
    // Where none of the pairs' losses was drawn, there is no mean.
    double[] defined = Arrays.stream(means).filter(mean -> !Double.isNaN(mean)).toArray();
    return defined.length == 0 ? null : Interval.of(defined);
  }

  private static PermutationResult families(List<StudyLoss> losses, List<Pair> pairs) {
    boolean[] ranking = new boolean[losses.size()];
    double[][] sums = new double[losses.size()][losses.size()];
    int[][] counts = new int[losses.size()][losses.size()];
    for (int i = 0; i < losses.size(); i++) {
      ranking[i] = Objects.equals(losses.get(i).info().family(), LossFamily.RANKING);
    }
    for (Pair pair : pairs) {
      if (pair.relation() != Relation.SAME_LOSS) {
        sums[pair.first()][pair.second()] += pair.correlation();
        sums[pair.second()][pair.first()] += pair.correlation();
        counts[pair.first()][pair.second()]++;
        counts[pair.second()][pair.first()]++;
      }
    }
    long ofRanking = IntStream.range(0, ranking.length).filter(i -> ranking[i]).count();
    boolean tells = ofRanking >= 2 && losses.size() - ofRanking >= 2;
    return tells ? new LabelPermutations(sums, counts).test(ranking, SEED) : null;
  }
}
