package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.support.text.MarkdownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The matrix as Markdown; columns have the numbers of the losses. */
final class MarkdownMatrix {

  private MarkdownMatrix() {}

  static String of(LossMatrix matrix) {
    List<String> head = new ArrayList<>(List.of(""));
    matrix.rows().forEach(row -> head.add(Integer.toString(row.number())));
    head.add(LossMatrix.FLOOR);
    head.add(LossMatrix.CEILING);
    List<List<String>> rows = new ArrayList<>(List.of(head));
    for (LossMatrix.Group group : matrix.groups()) {
      if (group.name() != null) {
        List<String> line = new ArrayList<>(Collections.nCopies(head.size(), ""));
        line.set(0, group.name() + ":");
        rows.add(line);
      }
      for (LossMatrix.Row row : group.rows()) {
        List<String> line = new ArrayList<>(List.of(row.number() + " " + row.label()));
        row.all().forEach(cell -> line.add(matrix.text(cell)));
        rows.add(line);
      }
    }
    StringBuilder text = new StringBuilder("**").append(matrix.title()).append("**\n\n");
    text.append(MarkdownText.table(rows));
    MatrixNotes.of(matrix)
        .forEach(note -> text.append('\n').append(MarkdownText.escaped(note)).append('\n'));
    return text.toString();
  }
}
