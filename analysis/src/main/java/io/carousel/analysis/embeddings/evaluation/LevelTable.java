package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.measures.LevelMeasurement;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;

/** The scores by level as CSV, in full precision: which cars, which suns are told apart. */
final class LevelTable {

  private LevelTable() {}

  /** A row a model, property and level. */
  static String of(Evaluation evaluation) {
    return CsvText.of(
        printer -> {
          printer.printRecord("model", "property", "level", "queries", "value");
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
        });
  }
}
