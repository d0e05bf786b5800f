package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.text.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be said below the table, in plain text. */
public final class TableNotes {

  private TableNotes() {}

  static String of(LossTable table) {
    return String.join(" ", sentences(table));
  }

  static List<String> sentences(LossTable table) {
    List<String> notes = new ArrayList<>();
    MeasureInfo measure = table.measure();
    String chance =
        measure.reference() == null ? "" : " (" + number(measure.reference()) + " is chance)";
    notes.add(measure.label() + ": " + measure.unit() + chance + ".");
    significance(table)
        .ifPresent(from -> notes.add("* significant at the 1 % level (" + from + ")."));
    paper(table).ifPresent(notes::add);
    if (!table.accuracy().columns().isEmpty()) {
      notes.add(accuracy(table.accuracy()));
    }
    failed(table.accuracy()).ifPresent(notes::add);
    if (!table.chance().isEmpty()) {
      notes.add("Chance: what is to be expected if levels are permuted among the images.");
    }
    if (table.summary().distance() != LossDistance.EUCLIDEAN) {
      notes.add("Neighbours by " + table.summary().distance().word() + " distance.");
    }
    if (table.hasSpread()) {
      notes.add("Means over folds, ± their standard deviation.");
    }
    if (!table.pairs().isEmpty()) {
      notes.add(
          "p: two-sided Mann-Whitney U of "
              + table.compared()
              + ", corrected by Holm's method for all comparisons of the table;"
              + " over models every fold is a value, over losses every loss. Effect: Cliff's delta,"
              + " positive where the first family is the higher.");
    }
    if (table.hasUndefined()) {
      notes.add(CellText.UNDEFINED + " not defined.");
    }
    if (!table.constants().isEmpty()) {
      notes.add(
          "The same in every image, so left out: " + String.join(", ", table.constants()) + ".");
    }
    return notes;
  }

  private static String accuracy(AccuracyColumns accuracy) {
    return accuracy.columns().stream().map(TableColumn::name).collect(Collectors.joining(", "))
        + ": in percent, on "
        + accuracy.images()
        + ".";
  }

  /** Which losses ended no better than the untrained network; empty if none. */
  public static Optional<String> failed(AccuracyColumns accuracy) {
    return accuracy.failed().isEmpty()
        ? Optional.empty()
        : Optional.of(
            AccuracyColumns.MARK.strip()
                + " no better than the untrained network: "
                + accuracy.failed().stream()
                    .map(AccuracyColumns.Failed::toString)
                    .collect(Collectors.joining(", "))
                + ".");
  }

  /** What a significant score must have, in words; empty if nothing says so. */
  public static Optional<String> significance(LossTable table) {
    return table.significance().inWords(table.measure());
  }

  /**
   * Whose mark the measure's threshold is, and how many cells reach it, where the table's own mark
   * is another; else empty.
   */
  public static Optional<String> paper(LossTable table) {
    return table.significance() == Significance.BY_THRESHOLD
        ? Optional.empty()
        : Optional.ofNullable(table.measure().significant())
            .map(
                from ->
                    "The paper marks scores %s %s, the 1 %% point of a normal distribution: %d of %d here."
                        .formatted(
                            table.measure().higherIsBetter() ? "from" : "up to",
                            number(from),
                            table.reachingThreshold(),
                            table.cells().filter(cell -> cell.mean() != null).count()));
  }

  /** The measure's threshold: "at least 2.576, the paper's threshold"; empty if it has none. */
  static Optional<String> threshold(MeasureInfo measure) {
    return Optional.ofNullable(measure.significant())
        .map(
            from ->
                (measure.higherIsBetter() ? "at least " : "at most ")
                    + number(from)
                    + ", the paper's threshold");
  }

  /** A number in full, without a point where none is needed. */
  public static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
