package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableColumn;
import io.carousel.analysis.reporting.table.TableNotes;
import io.carousel.analysis.support.text.CellText;

/** The table as a heat map: a row a loss, families apart. */
final class TableFigure implements Figure {

  private static final double CELL_WIDTH = 40;
  private static final double CELL_HEIGHT = 15;
  private static final double GAP = 7;
  private static final double MARGIN = 8;
  private static final TextStyle TEXT = TextStyle.of(8);
  private static final double HEAD_ANGLE = 45;

  private final LossTable table;
  private final String name;
  private final double left;
  private final double top;

  TableFigure(LossTable table, String name) {
    this.table = table;
    this.name = name;
    this.left =
        2 * MARGIN
            + table.rows().stream().mapToDouble(row -> TEXT.width(label(row))).max().orElse(0);
    this.top =
        2 * MARGIN
            + table.columns().stream()
                    .map(TableColumn::name)
                    .mapToDouble(TEXT::width)
                    .max()
                    .orElse(0)
                * Math.sqrt(0.5);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String caption() {
    return table.measure().name() + " of every loss by property.";
  }

  @Override
  public double width() {
    return left(table.columns().size()) + top;
  }

  /** The left edge of a column; those of accuracy stand apart from the properties. */
  private double left(int column) {
    int accuracies = table.accuracy().columns().size();
    return left + column * CELL_WIDTH + (accuracies > 0 && column >= accuracies ? GAP : 0);
  }

  @Override
  public double height() {
    return top
        + table.rows().size() * CELL_HEIGHT
        + (table.groups().size() - 1) * GAP
        + 2 * MARGIN
        + TEXT.size();
  }

  @Override
  public void draw(Drawing drawing) {
    for (int column = 0; column < table.columns().size(); column++) {
      drawing.text(
          left(column) + 0.5 * CELL_WIDTH,
          top - 4,
          table.columns().get(column).name(),
          TEXT.turned(HEAD_ANGLE));
    }
    double y = top;
    for (LossTable.Group group : table.groups()) {
      for (LossRow row : group.rows()) {
        row(drawing, row, y);
        y += CELL_HEIGHT;
      }
      y += GAP;
    }
    drawing.text(left, y + MARGIN, key(), TEXT.coloured(FigureColours.SOFT_INK));
  }

  private String key() {
    MeasureInfo measure = table.measure();
    return measure.label()
        + (measure.numbers().isPercent() ? ", in percent" : "")
        + TableNotes.significance(table).map(how -> "; * significant at the 1 % level").orElse("")
        + (measure.numbers().logarithmic() ? "; shade on a logarithmic scale" : "")
        + (table.accuracy().columns().isEmpty() ? "" : "; accuracy in percent, on unseen classes")
        + (table.accuracy().failed().isEmpty() ? "" : "; † no better than untrained");
  }

  private void row(Drawing drawing, LossRow row, double y) {
    double baseline = y + CELL_HEIGHT / 2 + TEXT.size() * 0.35;
    drawing.text(left - MARGIN / 2, baseline, label(row), TEXT.anchored(Anchor.END));
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      Cell cell = column.cell(row);
      double x = left(i);
      String colour = FigureColours.shade(column.shade(cell.mean()));
      drawing.rectangle(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1, colour);
      TextStyle style = TEXT.anchored(Anchor.END);
      String text = CellText.typeset(column.text(cell.mean()));
      drawing.text(
          x + CELL_WIDTH - 9, baseline, text, column.isSignificant(cell) ? style.inBold() : style);
      if (column.isSignificant(cell)) {
        drawing.text(x + CELL_WIDTH - 8, baseline, "*", TEXT);
      }
    }
  }

  private String label(LossRow row) {
    return row.year() == null ? table.name(row) : table.name(row) + " " + row.year();
  }
}
