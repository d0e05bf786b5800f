package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyRow;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.support.text.LatexText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table as LaTeX, to be put into a paper with {@code \input}: booktabs rules, cells shaded by
 * xcolor.
 */
final class LatexTable {

  /** The darkest shade in percent; black text can be read on it. */
  private static final int DARKEST = 60;

  private static final String LINE_END = " \\\\\n";

  private final LossTable table;

  private LatexTable(LossTable table) {
    this.table = table;
  }

  /** The table itself. */
  static String of(LossTable table) {
    return new LatexTable(table).text();
  }

  private String text() {
    int columns = table.columns().size() + 2;
    StringBuilder text = new StringBuilder();
    text.append("% Needs: \\usepackage{booktabs,graphicx} \\usepackage[table]{xcolor}\n");
    text.append(
        "\\begin{table*}\n\\centering\n\\setlength{\\belowcaptionskip}{6pt}\n\\definecolor{score}{RGB}{42,120,214}\n");
    text.append("\\caption{")
        .append(caption())
        .append("}\n\\label{tab:")
        .append(table.measure().id().replace('_', '-'))
        .append("}\n");
    text.append("\\setlength{\\tabcolsep}{5pt}\n");
    return text.append(LatexText.fitted(tabular(columns))).append("\\end{table*}\n").toString();
  }

  private String tabular(int columns) {
    StringBuilder text = new StringBuilder();
    text.append("\\begin{tabular}{ll").append("r".repeat(columns - 2)).append("}\n\\toprule\n");
    text.append("Loss & Year");
    for (TableColumn column : table.columns()) {
      text.append(" & \\rotatebox{60}{").append(LatexText.escaped(column.name())).append('}');
    }
    text.append(LINE_END);
    for (LossTable.Group group : table.groups()) {
      text.append("\\midrule\n").append(group(group, columns));
    }
    if (!table.chance().isEmpty()) {
      text.append("\\midrule\n\\multicolumn{2}{l}{chance}");
      table.chance().forEach(chance -> text.append(" & ").append(number(chance)));
      text.append(LINE_END);
    }
    List<TestRow> tests = TestRow.of(table);
    if (!tests.isEmpty()) {
      text.append("\\midrule\n");
    }
    for (TestRow row : tests) {
      text.append("\\multicolumn{2}{l}{\\small ")
          .append(LatexText.escaped(row.label()))
          .append("}");
      row.cells().forEach(cell -> text.append(" & \\small ").append(testCell(cell)));
      text.append(LINE_END);
    }
    return text.append("\\bottomrule\n\\end{tabular}").toString();
  }

  private String group(LossTable.Group group, int columns) {
    StringBuilder text = new StringBuilder();
    if (group.family() != null) {
      text.append(
          "\\multicolumn{%d}{l}{\\textit{%s}}"
              .formatted(columns, LatexText.escaped(group.family())));
      text.append(LINE_END);
    }
    for (LossRow row : group.rows()) {
      String year = row.year() == null ? "" : "" + row.year();
      text.append(LatexText.escaped(table.name(row))).append(" & ").append(year);
      for (TableColumn column : table.columns()) {
        text.append(" & ").append(lossCell(column, column.cell(row)));
      }
      text.append(LINE_END);
    }
    FamilyRow mean = group.mean();
    if (mean != null) {
      text.append("\\cmidrule{1-%d}\n".formatted(columns));
      text.append("\\textit{mean of %s} & ".formatted(LatexText.escaped(mean.family())));
      for (TableColumn column : table.columns()) {
        text.append(" & ").append(cell(column, column.family(mean.family())));
      }
      text.append(LINE_END);
    }
    return text.toString();
  }

  private static String lossCell(TableColumn column, Cell cell) {
    return cell(column, cell) + (column.isSignificant(cell) ? "\\rlap{$^{*}$}" : "");
  }

  private static String cell(TableColumn column, Cell cell) {
    String spread =
        cell.spread() == null ? "" : "{\\tiny$\\,\\pm$" + number(column.text(cell.spread())) + "}";
    return shaded(column, cell.mean()) + number(column.text(cell.mean())) + spread;
  }

  private static String shaded(TableColumn column, Double mean) {
    long percent = Math.round(DARKEST * column.shade(mean));
    return percent == 0 ? "" : "\\cellcolor{score!%d}".formatted(percent);
  }

  private static String number(String text) {
    return text.startsWith("-") ? "$-$" + text.substring(1) : LatexText.escaped(text);
  }

  private static String testCell(String cell) {
    if (cell.endsWith("*")) {
      return testCell(cell.substring(0, cell.length() - 1)) + "\\rlap{$^{*}$}";
    }
    if (cell.startsWith("-") || cell.startsWith("<")) {
      return "$" + cell.charAt(0) + "$" + cell.substring(1);
    }
    return LatexText.escaped(cell);
  }

  private String caption() {
    return Stream.concat(
            Stream.of(table.measure().name() + " of every loss by property."),
            TableNotes.sentences(table).stream())
        .map(LatexText::escaped)
        .collect(Collectors.joining(" "));
  }
}
