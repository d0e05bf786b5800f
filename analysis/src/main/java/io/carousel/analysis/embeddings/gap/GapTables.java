package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.text.CsvText;
import io.carousel.dataset.SpreadsheetCell;
import java.util.ArrayList;
import java.util.List;

/** A gap as CSV: numbers in full precision, nothing where one is not defined. */
final class GapTables {

  private GapTables() {}

  /** Two rows a model: the datasets apart, and all their images mixed. */
  static String models(DatasetGap gap) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "model",
            "sets",
            "kid",
            "kid_spread",
            "subset_size",
            "precision",
            "recall",
            "probe",
            "probe_low",
            "probe_high",
            "shared"));
    for (ModelGap model : gap.models()) {
      rows.add(row(model, "apart", model.apart()));
      rows.add(row(model, "mixed", model.mixed()));
    }
    return text(rows);
  }

  private static List<Object> row(ModelGap model, String sets, SetDistances distances) {
    List<Object> row = new ArrayList<>();
    row.add(model.model());
    row.add(sets);
    row.add(distances.kid().mean());
    row.add(distances.kid().deviation());
    row.add(distances.subsetSize());
    row.add(distances.precision());
    row.add(distances.recall());
    add(row, distances.probe());
    row.add(model.shared());
    return row;
  }

  /** A row a model, property and level. */
  static String levels(DatasetGap gap) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "model",
            "property",
            "level",
            "images",
            "kid",
            "kid_spread",
            "inside",
            "inside_low",
            "inside_high",
            "told_apart",
            "told_apart_low",
            "told_apart_high"));
    for (ModelGap model : gap.models()) {
      for (LevelGap level : model.levels()) {
        List<Object> row = new ArrayList<>();
        row.add(model.model());
        row.add(level.property());
        row.add(level.level());
        row.add(level.images());
        row.add(level.kid().mean());
        row.add(level.kid().deviation());
        add(row, level.inside());
        add(row, level.toldApart());
        rows.add(row);
      }
    }
    return text(rows);
  }

  private static void add(List<Object> row, Proportion proportion) {
    row.add(proportion == null ? null : proportion.share());
    row.add(proportion == null ? null : proportion.interval().low());
    row.add(proportion == null ? null : proportion.interval().high());
  }

  private static String text(List<List<Object>> rows) {
    return CsvText.of(
        printer -> {
          for (List<Object> row : rows) {
            for (Object cell : row) {
              printer.print(SpreadsheetCell.of(cell));
            }
            printer.println();
          }
        });
  }
}
