package io.carousel.analysis.saliency.location;

import io.carousel.analysis.reporting.table.MarkdownText;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * An attention for people and other programs, beside its JSON: {@code .md}, {@code .tex} and {@code
 * .csv} with the shares, and {@code -levels.csv} with those of every level of every property.
 */
final class AttentionTables {

  private final Attention attention;

  AttentionTables(Attention attention) {
    this.attention = attention;
  }

  void write(DatasetFolder dataset, String method) {
    Path folder = dataset.evaluation();
    String name = "attention-" + method;
    WholeFile.write(folder.resolve(name + ".csv"), AttentionCsv.shares(attention));
    WholeFile.write(folder.resolve(name + "-levels.csv"), AttentionCsv.levels(attention));
    WholeFile.write(folder.resolve(name + ".tex"), AttentionLatex.of(attention));
    WholeFile.write(folder.resolve(name + ".md"), markdown());
  }

  private String markdown() {
    AttentionGrid grid = new AttentionGrid(attention);
    StringBuilder text = new StringBuilder("# What each loss looks at\n\n");
    text.append(MarkdownText.escaped(AttentionGrid.SHARES)).append(' ');
    text.append(grid.middle()).append("\n\n");
    text.append(MarkdownText.table(grid.shares()));
    if (!attention.properties().isEmpty()) {
      text.append("\n# What moves it\n\n").append(MarkdownText.escaped(AttentionGrid.CHANGES));
      for (Region region : attention.mainRegions()) {
        text.append("\n\n## On the ").append(region.word()).append("\n\n");
        text.append(MarkdownText.table(grid.changes(region)).stripTrailing());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
