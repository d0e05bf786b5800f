package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.support.statistics.BootstrapMean;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.util.List;

/** What another background does, as CSV: a row a loss, numbers in full precision. */
final class BackgroundTable {

  private static final List<String> NUMBERS =
      List.of(
          "recall_same",
          "recall_other",
          "recall_drop",
          "r_precision_same",
          "r_precision_other",
          "r_precision_drop",
          "nearest_car_and_background",
          "nearest_car_alone",
          "nearest_background_alone");

  private BackgroundTable() {}

  static String of(BackgroundEffect effect) {
    return CsvText.of(
        printer -> {
          for (String name : List.of("loss", "family", "trained_on", "models")) {
            printer.print(name);
          }
          for (String name : NUMBERS) {
            printer.print(name);
            printer.print(name + "_low");
            printer.print(name + "_high");
          }
          printer.println();
          for (LossBackgrounds loss : effect.losses()) {
            printer.print(SpreadsheetCell.of(loss.loss()));
            printer.print(loss.family());
            printer.print(SpreadsheetCell.of(loss.trainedOn()));
            printer.print(loss.models().size());
            for (BootstrapMean number : numbers(loss)) {
              printer.print(number.mean());
              printer.print(number.interval() == null ? null : number.interval().low());
              printer.print(number.interval() == null ? null : number.interval().high());
            }
            printer.println();
          }
        });
  }

  private static List<BootstrapMean> numbers(LossBackgrounds loss) {
    return List.of(
        loss.recallSame(),
        loss.recallOther(),
        loss.recallDrop(),
        loss.precisionSame(),
        loss.precisionOther(),
        loss.precisionDrop(),
        loss.carAndBackground(),
        loss.carAlone(),
        loss.backgroundAlone());
  }
}
