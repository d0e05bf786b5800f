package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.support.text.CellText;
import java.util.ArrayList;
import java.util.List;

/** What must be said below the table, in plain text. */
final class TableNotes {

  private TableNotes() {}

  static String of(LossTable table) {
    return String.join(" ", sentences(table));
  }

  static List<String> sentences(LossTable table) {
    List<String> notes = new ArrayList<>();
    notes.add("NR-Prec: standard deviations above chance (0 is chance).");
    notes.add("* significant at the 1 % level (at least " + Score.SIGNIFICANT + ").");
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
}
