package io.carousel.analysis.recognition;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** What was recognised, as CSV: numbers in full precision. */
final class RecognitionTables {

  private RecognitionTables() {}

  /** A row a property and level; the first row is of all images. */
  static String levels(Recognition recognition) {
    return CsvText.of(
        printer -> {
          printer.printRecord(
              "property",
              "level",
              "images",
              "top1",
              "top1_low",
              "top1_high",
              "top5",
              "top5_low",
              "top5_high",
              "eta_squared",
              "p",
              "holm_p");
          row(printer, null, null, recognition.share());
          printer.printRecord(null, null, null);
          for (PropertyRecognition property : recognition.properties()) {
            for (LevelRecognition level : property.levels()) {
              row(printer, property.property(), level.level(), level.share());
              printer.printRecord(property.etaSquared(), property.p(), property.holmP());
            }
          }
        });
  }

  private static void row(CSVPrinter printer, String property, String level, RecognisedShare share)
      throws IOException {
    printer.print(SpreadsheetCell.of(property));
    printer.print(SpreadsheetCell.of(level));
    printer.print(share.top1().trials());
    for (Proportion proportion : List.of(share.top1(), share.top5())) {
      printer.print(proportion.share());
      printer.print(proportion.interval().low());
      printer.print(proportion.interval().high());
    }
  }

  /** A row an image. */
  static String images(List<Integer> frames, Answers answers, RightClasses classes) {
    return CsvText.of(
        printer -> {
          printer.printRecord("frame", "rank", "answer", "name", "right_probability");
          for (int i = 0; i < frames.size(); i++) {
            printer.printRecord(
                frames.get(i),
                answers.ranks()[i] + 1,
                answers.first()[i],
                SpreadsheetCell.of(classes.name(answers.first()[i])),
                answers.right()[i]);
          }
        });
  }
}
