package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyTest;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVPrinter;

/** The table as CSV: numbers in full precision, nothing where one is not defined. */
final class CsvTable {

  private CsvTable() {}

  /**
   * A row a loss: what it is, all means, and, where there are any, all spreads of folds, both ends
   * of all 95 % intervals and all permutation p-values.
   */
  static String ofLosses(LossTable table) {
    return CsvText.of(
        printer -> {
          print(printer, "loss", "family", "year", "distance", "trained_on", "models");
          List<TableColumn> columns = table.columns();
          print(printer, columns.stream().map(TableColumn::name).toArray());
          if (table.hasSpread()) {
            print(printer, columns.stream().map(column -> column.name() + "_spread").toArray());
          }
          if (table.hasIntervals()) {
            print(printer, columns.stream().map(column -> column.name() + "_low").toArray());
            print(printer, columns.stream().map(column -> column.name() + "_high").toArray());
          }
          if (table.hasPermutations()) {
            print(printer, columns.stream().map(column -> column.name() + "_p").toArray());
          }
          printer.println();
          for (LossRow row : table.rows()) {
            print(printer, row.loss(), row.family(), row.year(), row.distance(), row.trainedOn());
            print(printer, row.models().size());
            print(printer, columns.stream().map(column -> column.cell(row).mean()).toArray());
            if (table.hasSpread()) {
              print(printer, columns.stream().map(column -> column.cell(row).spread()).toArray());
            }
            List<Cell> cells = columns.stream().map(column -> column.cell(row)).toList();
            if (table.hasIntervals()) {
              print(printer, ends(cells, Interval::low));
              print(printer, ends(cells, Interval::high));
            }
            if (table.hasPermutations()) {
              print(printer, cells.stream().map(Cell::permutationP).toArray());
            }
            printer.println();
          }
        });
  }

  private static Object[] ends(List<Cell> cells, ToDoubleFunction<Interval> end) {
    return cells.stream()
        .map(Cell::interval)
        .map(interval -> interval == null ? null : (Object) end.applyAsDouble(interval))
        .toArray();
  }

  /** A row a property, two families and what was taken as a value: all models, or the losses. */
  static String ofComparisons(LossTable table) {
    return CsvText.of(
        printer -> {
          print(printer, "property", "first", "second", "over", "first_size", "second_size");
          printer.printRecord("u", "p", "paper_p", "holm_p", "cliffs_delta");
          for (TableColumn column : table.accuracy().columns()) {
            for (FamilyComparison comparison : column.table().summary().comparisons()) {
              printRows(printer, column.name(), comparison);
            }
          }
          for (FamilyComparison comparison : table.summary().comparisons()) {
            printRows(printer, comparison.property(), comparison);
          }
        });
  }

  private static void printRows(CSVPrinter printer, String column, FamilyComparison comparison)
      throws IOException {
    printRow(printer, column, comparison, "models", comparison.overModels());
    printRow(printer, column, comparison, "losses", comparison.overLosses());
  }

  private static void printRow(
      CSVPrinter printer, String column, FamilyComparison comparison, String over, FamilyTest test)
      throws IOException {
    print(printer, column, comparison.first(), comparison.second(), over);
    print(printer, test.firstSize(), test.secondSize());
    printer.printRecord(test.u(), test.p(), test.paperP(), test.holmP(), test.effect());
  }

  private static void print(CSVPrinter printer, Object... cells) throws IOException {
    for (Object cell : cells) {
      printer.print(SpreadsheetCell.of(cell));
    }
  }
}
