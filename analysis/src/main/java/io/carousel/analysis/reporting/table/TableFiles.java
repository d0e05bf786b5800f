package io.carousel.analysis.reporting.table;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.support.text.LatexText;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * The table on disk: {@code nr_prec} as {@code .csv}, {@code .md}, {@code .tex} and {@code .json};
 * {@code nr_prec_document.tex}, which shows it alone; and {@code family_tests.csv} where families
 * were compared.
 */
public final class TableFiles {

  private static final String NAME = "nr_prec";

  private TableFiles() {}

  /** Writes the files of a table into a folder. */
  public static void write(LossTable table, Path folder) {
    WholeFile.write(folder.resolve(NAME + ".csv"), CsvTable.ofLosses(table));
    WholeFile.write(folder.resolve(NAME + ".md"), MarkdownTable.of(table));
    WholeFile.write(folder.resolve(NAME + ".tex"), LatexTable.of(table));
    WholeFile.write(folder.resolve(NAME + "_document.tex"), LatexText.document(NAME));
    JsonFile.write(folder.resolve(NAME + ".json"), table.summary());
    if (!table.pairs().isEmpty()) {
      WholeFile.write(folder.resolve("family_tests.csv"), CsvTable.ofComparisons(table));
    }
  }
}
