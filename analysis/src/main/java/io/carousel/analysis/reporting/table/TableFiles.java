package io.carousel.analysis.reporting.table;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.support.text.LatexText;
import io.carousel.job.WholeFile;
import java.nio.file.Path;

/**
 * The table on disk: by its measure's id as {@code .csv}, {@code .md}, {@code .tex} and {@code
 * .json}; {@code <id>_document.tex}, which shows it alone; and {@code <id>_family_tests.csv} where
 * families were compared.
 */
public final class TableFiles {

  private TableFiles() {}

  /** A table as LaTeX, to be put into a paper with {@code \input}. */
  public static String latex(LossTable table) {
    return LatexTable.of(table);
  }

  /** A table as CSV, in full precision. */
  public static String csv(LossTable table) {
    return CsvTable.ofLosses(table);
  }

  /** Writes the files of a table into a folder. */
  public static void write(LossTable table, Path folder) {
    String name = table.measure().id();
    WholeFile.write(folder.resolve(name + ".csv"), CsvTable.ofLosses(table));
    WholeFile.write(folder.resolve(name + ".md"), MarkdownTable.of(table));
    WholeFile.write(folder.resolve(name + ".tex"), LatexTable.of(table));
    WholeFile.write(folder.resolve(name + "_document.tex"), LatexText.document(name));
    JsonFile.write(folder.resolve(name + ".json"), table.summary());
    if (!table.pairs().isEmpty()) {
      WholeFile.write(folder.resolve(name + "_family_tests.csv"), CsvTable.ofComparisons(table));
    }
  }
}
