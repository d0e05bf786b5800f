package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.text.MarkdownText;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * Where saliency lies, for people and other programs, beside its JSON: {@code .md}, {@code .tex}
 * and {@code .csv} with the shares, and {@code -levels.csv} with those of every level of every
 * property.
 */
final class LocationTables {

  private final SaliencyLocation location;

  LocationTables(SaliencyLocation location) {
    this.location = location;
  }

  void write(DatasetFolder dataset, String method) {
    Path folder = dataset.evaluation();
    String name = "attention-" + method;
    WholeFile.write(folder.resolve(name + ".csv"), LocationCsv.shares(location));
    WholeFile.write(folder.resolve(name + "-levels.csv"), LocationCsv.levels(location));
    WholeFile.write(folder.resolve(name + ".tex"), LocationLatex.of(location));
    WholeFile.write(folder.resolve(name + ".md"), markdown());
  }

  private String markdown() {
    LocationGrid grid = new LocationGrid(location);
    StringBuilder text = new StringBuilder("# What each loss looks at\n\n");
    text.append(MarkdownText.escaped(LocationGrid.SHARES)).append(' ');
    text.append(grid.middle()).append("\n\n");
    text.append(MarkdownText.table(grid.shares()));
    if (!location.properties().isEmpty()) {
      text.append("\n# What moves it\n\n").append(MarkdownText.escaped(LocationGrid.CHANGES));
      for (Region region : location.mainRegions()) {
        text.append("\n\n## On the ").append(region.word()).append("\n\n");
        text.append(MarkdownText.table(grid.changes(region)).stripTrailing());
      }
      text.append('\n');
    }
    if (grid.swaps().size() > 1) {
      text.append("\n# What another background does\n\n").append(LocationGrid.SWAPS);
      text.append("\n\n").append(MarkdownText.table(grid.swaps()));
    }
    return text.toString();
  }
}
