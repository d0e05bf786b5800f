package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.LossDifference;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which two losses differ most, and in what. Each difference counts in standard deviations of all
 * losses' scores by its property, so that properties with great scores do not drown the others.
 */
final class UnlikestPair {

  private static final int MOST_SAID = 2;

  private UnlikestPair() {}

  static Optional<String> of(TrainedRows rows, LossDifferences differences) {
    Map<String, Double> deviations =
        rows.columns().stream()
            .collect(
                Collectors.toMap(
                    column -> rows.table().properties().get(column),
                    column -> deviation(rows.means(column))));
    Map<List<Integer>, List<LossDifference>> pairs =
        differences.byProperty().stream()
            .filter(one -> rows.has(one.first()) && rows.has(one.second()))
            .filter(one -> deviations.getOrDefault(one.of(), 0.0) > 0)
            .collect(Collectors.groupingBy(one -> List.of(one.first(), one.second())));
    if (pairs.size() < 2) {
      return Optional.empty();
    }
    List<LossDifference> unlikest =
        pairs.values().stream()
            .max(
                Comparator.comparingDouble(
                    pair ->
                        pair.stream()
                            .mapToDouble(one -> size(one, deviations))
                            .average()
                            .orElse(0)))
            .orElseThrow();
    List<LossDifference> told =
        new ArrayList<>(unlikest.stream().filter(LossDifference::differs).toList());
    told.sort(Comparator.comparingDouble((LossDifference one) -> size(one, deviations)).reversed());
    LossDifference any = unlikest.get(0);
    String names = rows.label(any.first()) + " and " + rows.label(any.second());
    if (told.isEmpty()) {
      return Optional.of(
          "The two losses that lie farthest apart, %s, differ in no property by more than chance may do."
              .formatted(names));
    }
    return Optional.of(
        "The two losses that differ most are %s (in %d of %d properties): %s."
            .formatted(
                names,
                told.size(),
                unlikest.size(),
                told.stream()
                    .limit(MOST_SAID)
                    .map(one -> said(rows, one))
                    .collect(Collectors.joining(", and "))));
  }

  private static double size(LossDifference one, Map<String, Double> deviations) {
    return Math.abs(one.difference()) / deviations.get(one.of());
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  private static String said(TrainedRows rows, LossDifference one) {
    int column = rows.table().properties().indexOf(one.of());
    return "%s against %s in %s (difference %s%s, p %s, Holm)"
        .formatted(
            rows.number(mean(rows, one.first(), column)),
            rows.number(mean(rows, one.second(), column)),
            TrainedRows.property(one.of()),
            rows.number(one.difference()),
            rows.interval(one.interval()),
            CellText.probability(one.holmP()));
  }

  private static double mean(TrainedRows rows, int loss, int column) {
    return rows.mean(rows.table().summary().losses().get(loss), column);
  }
}
