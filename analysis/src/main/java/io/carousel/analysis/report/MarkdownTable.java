package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.ModelScores;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as Markdown, to be pasted into a paper's notes or an issue. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String of(ScoreTable table) {
    StringBuilder text = new StringBuilder();
    text.append(line(Stream.concat(Stream.of("Model"), table.properties().stream())));
    text.append(
        line(Stream.concat(Stream.of(":--"), table.properties().stream().map(name -> "--:"))));
    for (ModelScores row : table.rows()) {
      text.append(
          line(Stream.concat(Stream.of(row.model()), row.scores().stream().map(ScoreTable::text))));
    }
    return text.append('\n').append(TableNotes.of(table)).append('\n').toString();
  }

  private static String line(Stream<String> cells) {
    return cells
        .map(cell -> cell.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
