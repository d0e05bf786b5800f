package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.support.statistics.BootstrapMean;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What another background does, as CSV: a row a loss, numbers in full precision. */
final class BackgroundTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

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
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
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
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
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
