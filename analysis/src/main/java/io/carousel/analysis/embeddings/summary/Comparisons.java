package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.support.statistics.Holm;
import io.carousel.analysis.support.statistics.MannWhitney;
import java.util.ArrayList;
import java.util.List;

/** Compares every two families by every property. */
final class Comparisons {

  private final Evaluation evaluation;
  private final List<Family> families;

  Comparisons(Evaluation evaluation, List<Family> families) {
    this.evaluation = evaluation;
    this.families = families;
  }

  /** One comparison before its p-values are corrected for there being others. */
  private record Pair(
      String property,
      Family first,
      Family second,
      double[][] ofModels,
      double[][] ofLosses,
      MannWhitney overModels,
      MannWhitney overLosses) {}

  List<FamilyComparison> all() {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < families.size(); first++) {
      for (int second = first + 1; second < families.size(); second++) {
        for (int property = 0; property < evaluation.properties().size(); property++) {
          Pair pair = pair(families.get(first), families.get(second), property);
          if (pair != null) {
            pairs.add(pair);
          }
        }
      }
    }
    double[] models = Holm.correct(pairs.stream().mapToDouble(p -> p.overModels().p()).toArray());
    double[] losses = Holm.correct(pairs.stream().mapToDouble(p -> p.overLosses().p()).toArray());
    List<FamilyComparison> comparisons = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      comparisons.add(
          new FamilyComparison(
              pair.property(),
              pair.first().name(),
              pair.second().name(),
              test(pair.ofModels(), pair.overModels(), models[i]),
              test(pair.ofLosses(), pair.overLosses(), losses[i])));
    }
    return comparisons;
  }

  /** Null if a family has no value, because the property has one level only. */
  private Pair pair(Family first, Family second, int property) {
    double[][] models = {
      first.ofModels(evaluation, property), second.ofModels(evaluation, property)
    };
    double[][] losses = {
      first.ofLosses(evaluation, property), second.ofLosses(evaluation, property)
    };
    if (models[0].length == 0 || models[1].length == 0) {
      return null;
    }
    return new Pair(
        evaluation.properties().get(property),
        first,
        second,
        models,
        losses,
        MannWhitney.test(models[0], models[1]),
        MannWhitney.test(losses[0], losses[1]));
  }

  private static FamilyTest test(double[][] values, MannWhitney test, double holmP) {
    return new FamilyTest(
        values[0].length,
        values[1].length,
        test.u(),
        test.p(),
        test.paperP(),
        holmP,
        test.effect());
  }
}
