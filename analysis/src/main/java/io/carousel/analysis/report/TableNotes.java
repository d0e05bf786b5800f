package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.Score;

/** What must be said below the table, in plain text. */
final class TableNotes {

  private TableNotes() {}

  static String of(ScoreTable table) {
    StringBuilder text =
        new StringBuilder(
            "NR-Prec: standard deviations above chance (0 is chance). * significant at the 1 %"
                + " level (at least "
                + Score.SIGNIFICANT
                + ").");
    if (table.rows().stream().anyMatch(row -> row.scores().stream().anyMatch(TableNotes::lacks))) {
      text.append(' ').append(ScoreTable.UNDEFINED).append(" not defined.");
    }
    if (!table.constants().isEmpty()) {
      text.append(" The same in every image, so left out: ")
          .append(String.join(", ", table.constants()))
          .append('.');
    }
    return text.toString();
  }

  private static boolean lacks(Score score) {
    return score.value() == null;
  }
}
