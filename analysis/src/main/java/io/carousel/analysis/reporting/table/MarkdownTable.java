package io.carousel.analysis.reporting.table;

import io.carousel.analysis.support.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** The table as Markdown, to be pasted into a paper's notes or an issue. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String of(LossTable table) {
    PlainGrid grid = PlainGrid.of(table, "Loss");
    List<List<String>> rows = new ArrayList<>(List.of(grid.head()));
    rows.addAll(grid.rows());
    return MarkdownText.table(rows) + "\n" + MarkdownText.escaped(TableNotes.of(table)) + "\n";
  }
}
