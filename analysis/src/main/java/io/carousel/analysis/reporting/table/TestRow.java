package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.FamilyTest;
import io.carousel.analysis.support.text.CellText;
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

  /** The level of significance of a p-value that is corrected for many tests. */
  private static final double LEVEL = 0.01;

  public TestRow {
    cells = List.copyOf(cells);
  }

  /** The rows of every two families that were compared. */
  public static List<TestRow> of(LossTable table) {
    List<TestRow> rows = new ArrayList<>();
    for (LossTable.Pair pair : table.pairs()) {
      // A single comparison is named in the notes.
      String names = table.pairs().size() == 1 ? "" : pair.first() + " – " + pair.second() + ": ";
      rows.add(row(names + "p over models", pair, test -> corrected(test.overModels())));
      rows.add(row(names + "effect over models", pair, test -> effect(test.overModels())));
      rows.add(row(names + "p over losses", pair, test -> corrected(test.overLosses())));
      rows.add(row(names + "effect over losses", pair, test -> effect(test.overLosses())));
    }
    return rows;
  }

  /** The p-value, with an asterisk if it is significant. */
  private static String corrected(FamilyTest test) {
    return CellText.probability(test.holmP()) + (test.holmP() < LEVEL ? "*" : "");
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
