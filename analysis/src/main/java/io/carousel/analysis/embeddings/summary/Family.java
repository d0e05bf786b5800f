package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.support.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A family and its losses.
 *
 * @param name the family's name
 * @param losses the trained losses that belong to it
 */
record Family(String name, List<LossModels> losses) {

  /** The families that there are losses of, by name. */
  static List<Family> all(List<LossModels> losses) {
    Map<LossFamily, List<LossModels>> families =
        new TreeMap<>(Comparator.comparing(LossFamily::word));
    for (LossModels loss : losses) {
      if (loss.info().family() != null) {
        families.computeIfAbsent(loss.info().family(), key -> new ArrayList<>()).add(loss);
      }
    }
    return families.entrySet().stream()
        .map(entry -> new Family(entry.getKey().word(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** The values of all its models, over all folds. */
  double[] ofModels(Evaluation evaluation, int property) {
    return losses.stream()
        .flatMap(loss -> loss.values(evaluation, property).stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Its losses' means over their folds. */
  double[] ofLosses(Evaluation evaluation, int property) {
    return losses.stream()
        .map(loss -> Spread.of(loss.values(evaluation, property)).mean())
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  FamilyRow row(Evaluation evaluation) {
    List<FamilyCell> cells =
        IntStream.range(0, evaluation.properties().size())
            .mapToObj(property -> ofLosses(evaluation, property))
            .map(
                means ->
                    Spread.of(IntStream.range(0, means.length).mapToObj(i -> means[i]).toList()))
            .map(spread -> new FamilyCell(spread.mean(), spread.deviation()))
            .toList();
    int models = losses.stream().mapToInt(loss -> loss.models().size()).sum();
    return new FamilyRow(name, losses.size(), models, cells);
  }
}
