package io.carousel.analysis.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as Markdown, to be pasted into a paper's notes or an issue. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String of(LossTable table) {
    PlainGrid grid = PlainGrid.of(table, "Loss");
    StringBuilder text = new StringBuilder();
    text.append(line(grid.head().stream()));
    text.append(
        line(Stream.concat(Stream.of(":--"), grid.head().stream().skip(1).map(name -> "--:"))));
    for (List<String> row : grid.rows()) {
      text.append(line(row.stream()));
    }
    return text.append('\n').append(escaped(TableNotes.of(table))).append('\n').toString();
  }

  private static String line(Stream<String> cells) {
    return cells.map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
  }
}
