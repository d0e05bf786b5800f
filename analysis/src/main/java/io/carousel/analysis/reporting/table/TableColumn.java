package io.carousel.analysis.reporting.table;

import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.FamilyCell;
import io.carousel.analysis.embeddings.summary.FamilyComparison;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.support.text.CellText;
import java.util.Objects;

/**
 * A column of a table. Its numbers may come from another table, by another measure and on other
 * images, of which it is one column; rows are then matched by their losses.
 *
 * @param name its head
 * @param table the table that its numbers come from
 * @param index which of that table's properties it is
 */
public record TableColumn(String name, LossTable table, int index) {

  private static final Cell NONE = new Cell(null, null, null, null);

  /** A loss's cell; one without a mean where its table does not have the loss. */
  public Cell cell(LossRow row) {
    return table.summary().losses().stream()
        .filter(own -> own.loss().equals(row.loss()))
        .filter(own -> Objects.equals(own.trainedOn(), row.trainedOn()))
        .findFirst()
        .map(own -> own.cells().get(index))
        .orElse(NONE);
  }

  /** A family's cell; one without a mean where its table does not have the family. */
  public Cell family(String family) {
    FamilyCell cell =
        table.summary().families().stream()
            .filter(row -> row.family().equals(family))
            .findFirst()
            .map(row -> row.cells().get(index))
            .orElse(new FamilyCell(null, null));
    return new Cell(cell.mean(), cell.spread(), null, null);
  }

  /** How two families compare; null where they were not compared. */
  FamilyComparison comparison(String first, String second) {
    return table.summary().comparisons().stream()
        .filter(one -> one.property().equals(table.properties().get(index)))
        .filter(one -> one.first().equals(first) && one.second().equals(second))
        .findFirst()
        .orElse(null);
  }

  /** What chance gives; null if it is not known. */
  Double chance() {
    if (table.measure().reference() != null) {
      return table.measure().reference();
    }
    return table.summary().chance().isEmpty() ? null : table.summary().chance().get(index);
  }

  /** A score or spread as it is printed; {@link CellText#UNDEFINED} if it is null. */
  public String text(Double value) {
    return table.text(value);
  }

  /** Whether a cell is significant by the measure's own threshold. */
  public boolean isSignificant(Cell cell) {
    return table.isSignificant(cell);
  }

  /** The shade of a score, from 0 to 1; see {@link Shade}. */
  public double shade(Double score) {
    return Shade.of(table).of(score, index);
  }
}
