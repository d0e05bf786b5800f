package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.ComparedLoss;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The matrix as CSV, a row a loss: all means, floor and ceiling among them, and then all spreads,
 * in full precision and not in percent; nothing where one is not defined.
 */
final class CsvMatrix {

  private CsvMatrix() {}

  static String of(LossMatrix matrix) {
    return CsvText.of(
        printer -> {
          printer.printRecord(head(matrix).stream().map(SpreadsheetCell::of).toList());
          for (LossMatrix.Row row : matrix.rows()) {
            ComparedLoss loss = matrix.comparison().losses().get(row.number() - 1);
            List<Object> record = new ArrayList<>();
            record.add(loss.loss());
            record.add(loss.family() == null ? null : loss.family().word());
            record.add(loss.year());
            record.add(loss.trainedOn());
            record.add(loss.models().size());
            record.addAll(values(row, LossPairCell::mean));
            record.addAll(values(row, LossPairCell::spread));
            printer.printRecord(record.stream().map(SpreadsheetCell::of).toList());
          }
        });
  }

  private static List<String> head(LossMatrix matrix) {
    List<String> columns = new ArrayList<>();
    matrix.rows().forEach(row -> columns.add(row.label()));
    columns.add(LossMatrix.FLOOR);
    columns.add(LossMatrix.CEILING);
    List<String> head = new ArrayList<>(List.of("loss", "family", "year", "trained_on", "models"));
    head.addAll(columns);
    columns.forEach(column -> head.add(column + "_spread"));
    return head;
  }

  private static List<Double> values(LossMatrix.Row row, Function<LossPairCell, Double> value) {
    List<Double> values = new ArrayList<>();
    row.all().forEach(cell -> values.add(cell == null ? null : value.apply(cell)));
    return values;
  }
}
