package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.text.LatexText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The shares as LaTeX, to be put into a paper with {@code \input}: booktabs rules. */
final class LocationLatex {

  private LocationLatex() {}

  static String of(SaliencyLocation location) {
    LocationGrid grid = new LocationGrid(location);
    List<List<String>> rows = grid.shares();
    StringBuilder text = new StringBuilder();
    text.append("% Needs: \\usepackage{booktabs,graphicx}\n");
    text.append("\\begin{table*}\n\\centering\n");
    text.append("\\caption{What each loss looks at. ");
    text.append(LatexText.escaped(LocationGrid.SHARES + " " + grid.middle())).append("}\n");
    text.append("\\label{tab:attention}\n");
    String tabular = tabular(location, rows);
    return text.append(LatexText.fitted(tabular)).append("\\end{table*}\n").toString();
  }

  private static String tabular(SaliencyLocation location, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    text.append("\\begin{tabular}{l").append("r".repeat(rows.get(0).size() - 1));
    text.append("}\n\\toprule\n").append(line(rows.get(0)));
    text.append("\\midrule\n").append(line(rows.get(1))).append("\\midrule\n");
    String family = null;
    for (int i = 0; i < location.losses().size(); i++) {
      LossLocation loss = location.losses().get(i);
      if (i > 0 && !Objects.equals(loss.family(), family)) {
        text.append("\\midrule\n");
      }
      family = loss.family();
      text.append(line(rows.get(i + 2)));
    }
    return text.append("\\bottomrule\n\\end{tabular}").toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(LatexText::escaped).collect(Collectors.joining(" & ", "", " \\\\\n"));
  }
}
