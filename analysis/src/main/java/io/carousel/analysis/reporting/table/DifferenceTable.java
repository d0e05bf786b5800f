package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.LossDifference;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.support.text.CsvText;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Losses against each other as CSV: numbers in full precision. */
public final class DifferenceTable {

  private DifferenceTable() {}

  /** A row two losses and a property, or a group of properties. */
  public static String of(LossTable table, LossDifferences differences) {
    return CsvText.of(
        printer -> {
          printer.printRecord(
              "kind", "name", "first", "second", "difference", "low", "high", "p", "holm_p");
          print(printer, "property", table, differences.byProperty());
          print(printer, "group", table, differences.byGroup());
        });
  }

  private static void print(
      CSVPrinter printer, String kind, LossTable table, List<LossDifference> differences)
      throws IOException {
    List<LossRow> losses = table.summary().losses();
    for (LossDifference one : differences) {
      printer.printRecord(
          kind,
          one.of(),
          table.label(losses.get(one.first())),
          table.label(losses.get(one.second())),
          one.difference(),
          one.interval().low(),
          one.interval().high(),
          one.p(),
          one.holmP());
    }
  }
}
