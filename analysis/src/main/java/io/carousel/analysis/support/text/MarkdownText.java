package io.carousel.analysis.support.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text and plain tables as Markdown. */
public final class MarkdownText {

  private MarkdownText() {}

  /**
   * A table, every line closed by a newline.
   *
   * @param rows the head and the rows below it, as many cells each; the first cell of each is a
   *     name, and the others stand at the right of their columns
   */
  public static String table(List<List<String>> rows) {
    List<String> head = rows.get(0);
    return line(head.stream())
        + line(Stream.concat(Stream.of(":--"), head.stream().skip(1).map(name -> "--:")))
        + rows.stream().skip(1).map(row -> line(row.stream())).collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** The text with everything that Markdown would not print as it stands written otherwise. */
  public static String escaped(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
  }
}
