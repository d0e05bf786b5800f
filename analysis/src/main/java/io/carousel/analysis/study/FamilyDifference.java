package io.carousel.analysis.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.support.statistics.Holm;
import io.carousel.analysis.support.statistics.MannWhitney;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether ranking and classification losses differ in something, every loss a value: as it is, and
 * at equal accuracy. The latter takes away what a line through the losses' Recall@1 foretells, so
 * that a family that merely learned more is not taken for one that learned something else. Where
 * the families differ in accuracy, some of a true difference is taken away with it.
 *
 * @param name a property
 * @param ranking the mean over ranking losses
 * @param classification the mean over classification losses
 * @param effect Cliff's delta, positive where ranking losses are the higher
 * @param holmP the two-sided p-value of the Mann-Whitney U test, corrected by Holm's method for all
 *     properties
 * @param equalEffect Cliff's delta at equal Recall@1; null where all losses have the same Recall@1
 * @param equalHolmP the corrected p-value at equal Recall@1; null likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FamilyDifference(
    String name,
    double ranking,
    double classification,
    double effect,
    double holmP,
    Double equalEffect,
    Double equalHolmP) {

  /** Below this, a corrected p-value is worth a word. */
  public static final double LEVEL = 0.05;

  private record Tested(
      String name, double[] ranking, double[] classification, MannWhitney raw, MannWhitney equal) {}

  /** Whether the families differ. */
  public boolean differs() {
    return holmP < LEVEL;
  }

  /** Whether they differ also at equal accuracy. */
  public boolean differsAtEqualAccuracy() {
    return equalHolmP != null && equalHolmP < LEVEL;
  }

  /**
   * The differences in all properties that have a score by every loss; none if a family is missing.
   */
  public static List<FamilyDifference> of(StudyResults results) {
    List<StudyLoss> losses =
        StudyLoss.of(results.leastTied()).stream()
            .filter(loss -> loss.info().family() != null)
            .toList();
    double[] recall = losses.stream().mapToDouble(loss -> loss.recallAt1().mean()).toArray();
    List<Tested> tested = new ArrayList<>();
    for (int i = 0; i < results.properties().size(); i++) {
      int property = i;
      List<Double> scores = losses.stream().map(loss -> loss.score(property).mean()).toList();
      if (!scores.contains(null)) {
        double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
        test(results.properties().get(property), losses, values, recall).ifPresent(tested::add);
      }
    }
    double[] raw = Holm.correct(tested.stream().mapToDouble(one -> one.raw().p()).toArray());
    boolean varies = Arrays.stream(recall).distinct().count() > 1;
    double[] equal = Holm.correct(tested.stream().mapToDouble(one -> one.equal().p()).toArray());
    return IntStream.range(0, tested.size())
        .mapToObj(
            i ->
                new FamilyDifference(
                    tested.get(i).name(),
                    Arrays.stream(tested.get(i).ranking()).average().orElseThrow(),
                    Arrays.stream(tested.get(i).classification()).average().orElseThrow(),
                    tested.get(i).raw().effect(),
                    raw[i],
                    varies ? tested.get(i).equal().effect() : null,
                    varies ? equal[i] : null))
        .toList();
  }

  /** The test of Recall@1 itself; empty if a family is missing. */
  public static Optional<FamilyDifference> inRecall(StudyResults results) {
    List<StudyLoss> losses =
        StudyLoss.of(results.leastTied()).stream()
            .filter(loss -> loss.info().family() != null)
            .toList();
    double[] recall = losses.stream().mapToDouble(loss -> loss.recallAt1().mean()).toArray();
    return test("Recall@1", losses, recall, recall)
        .map(
            one ->
                new FamilyDifference(
                    one.name(),
                    Arrays.stream(one.ranking()).average().orElseThrow(),
                    Arrays.stream(one.classification()).average().orElseThrow(),
                    one.raw().effect(),
                    one.raw().p(),
                    null,
                    null));
  }

  private static Optional<Tested> test(
      String name, List<StudyLoss> losses, double[] values, double[] recall) {
    double[] ranking = of(losses, values, LossFamily.RANKING);
    double[] classification = of(losses, values, LossFamily.CLASSIFICATION);
    if (ranking.length == 0 || classification.length == 0) {
      return Optional.empty();
    }
    double[] rest = rest(values, recall);
    return Optional.of(
        new Tested(
            name,
            ranking,
            classification,
            MannWhitney.test(ranking, classification),
            MannWhitney.test(
                of(losses, rest, LossFamily.RANKING),
                of(losses, rest, LossFamily.CLASSIFICATION))));
  }

  private static double[] of(List<StudyLoss> losses, double[] values, LossFamily family) {
    return IntStream.range(0, values.length)
        .filter(i -> losses.get(i).info().family() == family)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** What the line of least squares through recall leaves of the values. */
  private static double[] rest(double[] values, double[] recall) {
    double mean = Arrays.stream(values).average().orElse(0);
    double at = Arrays.stream(recall).average().orElse(0);
    double product = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      product += (values[i] - mean) * (recall[i] - at);
      square += (recall[i] - at) * (recall[i] - at);
    }
    double slope = square > 0 ? product / square : 0;
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[i] - mean - slope * (recall[i] - at))
        .toArray();
  }
}
