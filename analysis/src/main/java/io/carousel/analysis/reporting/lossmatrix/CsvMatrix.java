package io.carousel.analysis.reporting.lossmatrix;

import io.carousel.analysis.saliency.comparison.ComparedLoss;
import io.carousel.analysis.saliency.comparison.LossPairCell;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The matrix as CSV, a row a loss: all means, floor and ceiling among them, and then all spreads,
 * in full precision and not in percent; nothing where one is not defined.
 */
final class CsvMatrix {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private CsvMatrix() {}

  static String of(LossMatrix matrix) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
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
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
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
