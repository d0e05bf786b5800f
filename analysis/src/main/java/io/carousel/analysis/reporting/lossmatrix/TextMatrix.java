package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.reporting.table.TextBlocks;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix on a terminal: columns have the numbers of the losses, and a matrix that is too wide
 * is broken into blocks of columns.
 */
public final class TextMatrix {

  private final int width;

  /**
   * Matrices for a terminal.
   *
   * @param width the most characters a line may have
   */
  public TextMatrix(int width) {
    this.width = width;
  }

  /** The matrix and its notes, each line closed by a newline. */
  public String of(LossMatrix matrix) {
    List<List<String>> columns = new ArrayList<>(List.of(names(matrix)));
    columns.addAll(columns(matrix));
    StringBuilder text = new StringBuilder(matrix.title()).append("\n\n");
    text.append(new TextBlocks(width).of(TextBlocks.transposed(columns)));
    MatrixNotes.of(matrix).forEach(note -> wrap(text, note));
    return text.toString();
  }

  private void wrap(StringBuilder text, String note) {
    int used = 0;
    for (String word : note.split(" ", -1)) {
      boolean fits = used > 0 && used + 1 + word.length() <= width;
      text.append(used == 0 ? "" : fits ? " " : "\n").append(word);
      used = fits ? used + 1 + word.length() : word.length();
    }
    text.append('\n');
  }

  /** The first line is the head's; a family has a line of its own. */
  private static List<String> names(LossMatrix matrix) {
    int digits = Integer.toString(matrix.rows().size()).length();
    List<String> names = new ArrayList<>(List.of(""));
    for (LossMatrix.Group group : matrix.groups()) {
      if (group.name() != null) {
        names.add(group.name());
      }
      for (LossMatrix.Row row : group.rows()) {
        String number = Integer.toString(row.number());
        names.add(" ".repeat(digits - number.length()) + number + " " + row.label());
      }
    }
    return names;
  }

  private static List<List<String>> columns(LossMatrix matrix) {
    List<String> heads = new ArrayList<>();
    matrix.rows().forEach(row -> heads.add(Integer.toString(row.number())));
    heads.add(LossMatrix.FLOOR);
    heads.add(LossMatrix.CEILING);
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      List<String> cells = new ArrayList<>(List.of(heads.get(column)));
      for (LossMatrix.Group group : matrix.groups()) {
        if (group.name() != null) {
          cells.add("");
        }
        for (LossMatrix.Row row : group.rows()) {
          cells.add(matrix.text(row.all().get(column)));
        }
      }
      columns.add(cells);
    }
    return columns;
  }
}
