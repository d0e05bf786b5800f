package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.LossDifference;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What could not be told. */
final class Untold {

  private static final int MOST_NAMED = 3;

  private Untold() {}

  static Optional<String> of(TrainedRows rows, Optional<LossDifferences> differences) {
    List<String> sentences = new ArrayList<>();
    chance(rows).ifPresent(sentences::add);
    differences.flatMap(found -> pairs(rows, found)).ifPresent(sentences::add);
    if (rows.areTrained() && rows.rows().stream().allMatch(row -> row.models().size() == 1)) {
      sentences.add(
          "One network a loss was measured: how much another training of the same loss would differ"
              + " is not known.");
    }
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of("What could not be told: " + String.join(" ", sentences));
  }

  private static Optional<String> chance(TrainedRows rows) {
    LossTable table = rows.table();
    if (TableNotes.significance(table).isEmpty()) {
      return Optional.empty();
    }
    long cells = 0;
    long above = 0;
    List<String> nowhere = new ArrayList<>();
    for (int column : rows.columns()) {
      long significant = 0;
      for (LossRow row : rows.rows()) {
        significant += table.isSignificant(rows.cell(row, column)) ? 1 : 0;
      }
      cells += rows.rows().size();
      above += significant;
      if (significant == 0) {
        nowhere.add(rows.property(column));
      }
    }
    if (cells == 0) {
      return Optional.empty();
    }
    String named =
        nowhere.isEmpty()
            ? ""
            : " (by %s those of no loss are)".formatted(String.join(", ", nowhere));
    return Optional.of(
        above == cells
            ? "nothing about chance, above which all %d scores are.".formatted(cells)
            : "%d of %d scores are not significantly above chance%s."
                .formatted(cells - above, cells, named));
  }

  private static Optional<String> pairs(TrainedRows rows, LossDifferences differences) {
    List<LossDifference> all =
        differences.byProperty().stream()
            .filter(one -> rows.has(one.first()) && rows.has(one.second()))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    long told = all.stream().filter(LossDifference::differs).count();
    Map<List<Integer>, Long> byPair =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.first(), one.second()),
                    Collectors.filtering(LossDifference::differs, Collectors.counting())));
    List<String> alike =
        byPair.entrySet().stream()
            .filter(pair -> pair.getValue() == 0)
            .map(
                pair ->
                    rows.label(pair.getKey().get(0)) + " and " + rows.label(pair.getKey().get(1)))
            .sorted()
            .toList();
    return Optional.of(
        "Of %d comparisons of two losses by a property, %d differ (5 %%, Holm); %s."
            .formatted(
                all.size(),
                told,
                alike.isEmpty()
                    ? "every two losses differ in something"
                    : "not told apart in anything: " + named(alike)));
  }

  private static String named(List<String> pairs) {
    int more = pairs.size() - MOST_NAMED;
    return more <= 0
        ? String.join(", ", pairs)
        : "%s and %d pairs more".formatted(String.join(", ", pairs.subList(0, MOST_NAMED)), more);
  }
}
