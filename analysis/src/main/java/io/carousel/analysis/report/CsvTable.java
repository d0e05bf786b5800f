package io.carousel.analysis.report;

import io.carousel.analysis.evaluation.ModelScores;
import io.carousel.analysis.evaluation.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The table as CSV: scores in full precision, nothing where one is not defined. */
final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private CsvTable() {}

  static String of(ScoreTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.print("model");
      printer.printRecord(table.properties());
      for (ModelScores row : table.rows()) {
        printer.print(row.model());
        printer.printRecord(row.scores().stream().map(Score::value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }
}
