package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Where saliency lies, as CSV: numbers in full precision, nothing where one is not defined. */
final class LocationCsv {

  private LocationCsv() {}

  /** A row a loss and region. */
  static String shares(SaliencyLocation location) {
    return CsvText.of(
        printer -> {
          printer.printRecord(
              List.of(
                  "loss",
                  "family",
                  "year",
                  "trained_on",
                  "models",
                  "images",
                  "region",
                  "share",
                  "share_low",
                  "share_high",
                  "share_spread",
                  "pixels",
                  "density",
                  "density_low",
                  "density_high",
                  "pointing",
                  "pointing_low",
                  "pointing_high",
                  "middle"));
          for (LossLocation loss : location.losses()) {
            for (RegionShare one : loss.regions()) {
              print(printer, loss.loss(), loss.family(), loss.year(), loss.trainedOn());
              print(printer, loss.models().size(), loss.images(), one.region().word());
              print(printer, one.share());
              print(printer, one.spread(), one.pixels());
              print(printer, one.density());
              print(printer, one.pointing());
              printer.print(one.middle());
              printer.println();
            }
          }
        });
  }

  /** A row a loss, property, region and level. */
  static String levels(SaliencyLocation location) {
    return CsvText.of(
        printer -> {
          printer.printRecord(
              List.of(
                  "loss",
                  "family",
                  "trained_on",
                  "property",
                  "region",
                  "level",
                  "images",
                  "share",
                  "pixels",
                  "eta_squared",
                  "p",
                  "holm_p"));
          for (LossLocation loss : location.losses()) {
            for (PropertyEffect effect : loss.effects()) {
              for (LevelShare level : effect.levels()) {
                print(printer, loss.loss(), loss.family(), loss.trainedOn(), effect.property());
                print(printer, effect.region().word(), level.level(), level.images());
                print(printer, level.share(), level.pixels());
                printer.printRecord(effect.etaSquared(), effect.p(), effect.holmP());
              }
            }
          }
        });
  }

  private static void print(CSVPrinter printer, Estimate estimate) throws IOException {
    Interval interval = estimate.interval();
    print(
        printer,
        estimate.value(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private static void print(CSVPrinter printer, Object... cells) throws IOException {
    for (Object cell : cells) {
      printer.print(SpreadsheetCell.of(cell));
    }
  }
}
