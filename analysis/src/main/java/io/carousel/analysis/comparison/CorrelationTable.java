package io.carousel.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The models x models matrix of correlations in percent, in plain cells and as Markdown. */
public final class CorrelationTable {

  private CorrelationTable() {}

  /** The rows, the first of them the head; each with a name first. */
  public static List<List<String>> rows(SaliencyComparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("correlation, %"));
    head.addAll(comparison.models());
    rows.add(head);
    for (String model : comparison.models()) {
      List<String> row = new ArrayList<>(List.of(model));
      for (String other : comparison.models()) {
        row.add(comparison.pair(model, other).map(pair -> pair.correlation().cell()).orElse(""));
      }
      rows.add(row);
    }
    return rows;
  }

  static String markdown(SaliencyComparison comparison) {
    List<List<String>> rows = rows(comparison);
    String rule = "|" + " --- |".repeat(rows.get(0).size());
    List<String> lines = new ArrayList<>(rows.stream().map(CorrelationTable::line).toList());
    lines.add(1, rule);
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("_", "\\_"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
