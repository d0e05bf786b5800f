package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.LevelMeasurement;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The scores by level as CSV, in full precision: which cars, which suns are told apart. */
final class LevelTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setHeader("model", "property", "level", "queries", "value")
          .get();

  private LevelTable() {}

  /** A row a model, property and level. */
  static String of(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (ModelScores model : evaluation.models()) {
        for (int i = 0; i < model.scores().size(); i++) {
          for (LevelMeasurement level : model.scores().get(i).levels()) {
            printer.printRecord(
                SpreadsheetCell.of(model.model()),
                SpreadsheetCell.of(evaluation.properties().get(i)),
                SpreadsheetCell.of(level.level()),
                level.queries(),
                level.value());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }
}
