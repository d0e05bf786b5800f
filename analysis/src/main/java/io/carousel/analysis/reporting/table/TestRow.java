package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row below the table that tells two families apart.
 *
 * @param label what the row holds: "ranking – classification: p over models"; where only two
 *     families were compared, "p over models"
 * @param cells one a column of the table; {@link CellText#UNDEFINED} where there was no test
 */
public record TestRow(String label, List<String> cells) {

  public TestRow {
    cells = List.copyOf(cells);
  }

  /** The rows of every two families that were compared. */
  public static List<TestRow> of(LossTable table) {
    List<TestRow> rows = new ArrayList<>();
    for (LossTable.Pair pair : table.pairs()) {
      // A single comparison is named in the notes.
      String names = table.pairs().size() == 1 ? "" : pair.first() + " – " + pair.second() + ": ";
      rows.add(row(names + "p over models", pair, test -> CellText.corrected(test.overModels())));
      rows.add(row(names + "effect over models", pair, test -> effect(test.overModels())));
      rows.add(row(names + "p over losses", pair, test -> CellText.corrected(test.overLosses())));
      rows.add(row(names + "effect over losses", pair, test -> effect(test.overLosses())));
    }
    return rows;
  }

  private static String effect(FamilyTest test) {
    return CellText.number(test.effect());
  }

  private static TestRow row(
      String label, LossTable.Pair pair, Function<FamilyComparison, String> text) {
    return new TestRow(
        label,
        pair.comparisons().stream()
            .map(comparison -> comparison == null ? CellText.UNDEFINED : text.apply(comparison))
            .toList());
  }
}
