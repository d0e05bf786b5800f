package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.support.text.LatexText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matrix as LaTeX, to be put into a paper with {@code \input}: booktabs rules, cells shaded by
 * xcolor, the floor and the ceiling apart.
 */
final class LatexMatrix {

  /** The darkest shade in percent; black text can be read on it. */
  private static final int DARKEST = 60;

  private static final String LINE_END = " \\\\\n";

  private final LossMatrix matrix;
  private final MatrixScale scale;

  private LatexMatrix(LossMatrix matrix) {
    this.matrix = matrix;
    this.scale = MatrixScale.of(matrix);
  }

  static String of(LossMatrix matrix) {
    return new LatexMatrix(matrix).text();
  }

  private String text() {
    List<LossMatrix.Row> rows = matrix.rows();
    String name = matrix.measure().word();
    StringBuilder text = new StringBuilder();
    text.append("% Needs: \\usepackage{booktabs,graphicx} \\usepackage[table]{xcolor}\n");
    text.append(
        "\\begin{table*}\n\\centering\n\\setlength{\\belowcaptionskip}{6pt}\n\\definecolor{saliency}{RGB}{42,120,214}\n");
    text.append("\\caption{").append(caption()).append("}\n");
    text.append("\\label{tab:saliency-").append(name).append("}\n");
    text.append("\\setlength{\\tabcolsep}{4pt}\n");
    return text.append(LatexText.fitted(tabular(rows))).append("\\end{table*}\n").toString();
  }

  private String tabular(List<LossMatrix.Row> rows) {
    StringBuilder text = new StringBuilder();
    text.append("\\begin{tabular}{l").append("r".repeat(rows.size()));
    text.append("@{\\qquad}rr}\n\\toprule\n");
    Stream.concat(
            rows.stream().map(LossMatrix.Row::label),
            Stream.of(LossMatrix.FLOOR, LossMatrix.CEILING))
        .forEach(
            label ->
                text.append(" & \\rotatebox{90}{").append(LatexText.escaped(label)).append('}'));
    text.append(LINE_END);
    for (LossMatrix.Group group : matrix.groups()) {
      text.append("\\midrule\n");
      if (group.name() != null) {
        text.append("\\multicolumn{%d}{l}{\\textit{%s}}".formatted(rows.size() + 3, group.name()));
        text.append(LINE_END);
      }
      for (LossMatrix.Row row : group.rows()) {
        text.append(LatexText.escaped(row.label()));
        row.all().forEach(cell -> text.append(" & ").append(cell(cell)));
        text.append(LINE_END);
      }
    }
    return text.append("\\bottomrule\n\\end{tabular}").toString();
  }

  private String cell(LossPairCell cell) {
    Double similarity = scale.similarity(cell);
    long percent = similarity == null ? 0 : Math.round(DARKEST * similarity);
    String shade = percent <= 0 ? "" : "\\cellcolor{saliency!%d}".formatted(percent);
    String text = matrix.text(cell);
    int at = text.indexOf('±');
    return at < 0
        ? shade + LatexText.escaped(text)
        : shade + number(text.substring(0, at)) + "{\\tiny$\\,\\pm$" + text.substring(at + 1) + "}";
  }

  private static String number(String text) {
    return text.startsWith("-") ? "$-$" + text.substring(1) : text;
  }

  private String caption() {
    return Stream.concat(Stream.of(matrix.title() + "."), MatrixNotes.forPaper(matrix).stream())
        .map(LatexText::escaped)
        .collect(Collectors.joining(" "));
  }
}
