package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.LossRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what losses cluster most. */
final class Strongest {

  private Strongest() {}

  static Optional<String> of(TrainedRows rows) {
    List<Integer> columns = rows.columns();
    if (columns.isEmpty() || !rows.table().measure().higherIsBetter()) {
      return Optional.empty();
    }
    Map<Integer, Integer> losses = new LinkedHashMap<>();
    for (LossRow row : rows.rows()) {
      int strongest =
          columns.stream()
              .max(Comparator.comparingDouble(column -> rows.mean(row, column)))
              .orElseThrow();
      losses.merge(strongest, 1, Integer::sum);
    }
    int usual =
        losses.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow();
    LossRow least = extreme(rows, usual, Comparator.naturalOrder());
    LossRow most = extreme(rows, usual, Comparator.reverseOrder());
    int all = rows.rows().size();
    String label = rows.table().measure().label();
    if (all == 1) {
      return Optional.of(
          "%s clusters most by %s: %s %s."
              .formatted(
                  rows.label(most),
                  rows.property(usual),
                  label,
                  rows.number(rows.cell(most, usual))));
    }
    return Optional.of(
        "%s cluster%s most by %s: %s from %s (%s) to %s (%s)."
            .formatted(
                losses.get(usual) == all
                    ? "All %d losses".formatted(all)
                    : "%d of %d losses".formatted(losses.get(usual), all),
                losses.get(usual) == 1 ? "s" : "",
                rows.property(usual),
                label,
                rows.number(rows.mean(least, usual)),
                rows.label(least),
                rows.number(rows.cell(most, usual)),
                rows.label(most)));
  }

  private static LossRow extreme(TrainedRows rows, int column, Comparator<Double> order) {
    return rows.rows().stream()
        .min(Comparator.comparing(row -> rows.mean(row, column), order))
        .orElseThrow();
  }
}
