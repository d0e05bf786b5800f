package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Every single comparison as a row of CSV. */
final class ImageRows {

  private final List<String> names = new ArrayList<>();
  private final List<MapPair> pairs;
  private final CSVPrinter printer;

  /** Writes the head. */
  ImageRows(ComparedMaps maps, List<MapPair> pairs, CSVPrinter printer) throws IOException {
    this.pairs = pairs;
    this.printer = printer;
    names.addAll(maps.models());
    maps.reruns()
        .forEach(rerun -> names.add(rerun.folder() + "/" + maps.models().get(rerun.model())));
    printer.printRecord("frame", "model_a", "model_b", "correlation", "jensen_shannon");
  }

  /** Writes the rows of an image. */
  void print(int frame, double[] correlations, double[] divergences) throws IOException {
    for (int i = 0; i < pairs.size(); i++) {
      MapPair pair = pairs.get(i);
      printer.printRecord(
          frame,
          SpreadsheetCell.of(names.get(pair.a())),
          SpreadsheetCell.of(names.get(pair.b())),
          cell(correlations[i]),
          cell(divergences[i]));
    }
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
