package io.carousel.analysis.reporting.opening;

import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.reporting.table.LossTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences that open a report. */
public final class Opening {

  private Opening() {}

  /**
   * What a table says: what losses cluster by most, which stands out in what, which is most
   * sensitive to what, which two differ most, and what could not be told.
   *
   * @param table the table of the first measure
   * @param differences losses against each other by the same measure; empty if they were not
   *     compared
   */
  public static List<String> of(LossTable table, Optional<LossDifferences> differences) {
    TrainedRows rows = TrainedRows.of(table);
    return Stream.of(
            Strongest.of(rows),
            OutstandingCells.of(rows),
            differences.flatMap(found -> GroupSensitivity.of(rows, found)),
            differences.flatMap(found -> UnlikestPair.of(rows, found)),
            Untold.of(rows, differences))
        .flatMap(Optional::stream)
        .toList();
  }
}
