package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.reporting.table.TableNotes;
import io.carousel.analysis.support.text.CellText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The profiles of all losses: a panel a loss, a bar a property, the same scale in all. */
final class ProfileFigure implements Figure {

  private static final int MOST_COLUMNS = 4;
  private static final double PANEL_WIDTH = 120;
  private static final double BAR = 9;
  private static final double MARGIN = 10;
  private static final TextStyle TEXT = TextStyle.of(7);

  private final LossTable table;
  private final String name;
  private final double factor;
  private final double left;
  private final double lowest;
  private final double highest;

  ProfileFigure(LossTable table, String name) {
    this.table = table;
    this.name = name;
    this.factor = table.measure().numbers().factor();
    this.left = MARGIN + 4 + table.properties().stream().mapToDouble(TEXT::width).max().orElse(0);
    this.lowest = ends(-1).reduce(0.0, Math::min);
    this.highest = ends(1).reduce(factor * leastHighest(table.measure()), Math::max);
  }

  /** Where bars and their spreads end: the lower ends for -1, the upper ones for 1. */
  private Stream<Double> ends(int side) {
    return table
        .cells()
        .filter(cell -> cell.mean() != null)
        .map(
            cell -> factor * (cell.mean() + side * Objects.requireNonNullElse(cell.spread(), 0.0)));
  }

  /** The line of significance must always be in sight; where there is none, a hundredth. */
  private static double leastHighest(MeasureInfo measure) {
    return measure.significant() == null ? 0.01 : 1.2 * measure.significant();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String caption() {
    return table.measure().name() + " by property, a panel a loss.";
  }

  private int columns() {
    return Math.min(MOST_COLUMNS, Math.max(1, table.rows().size()));
  }

  private double panelHeight() {
    return table.properties().size() * BAR + 34;
  }

  @Override
  public double width() {
    return left + columns() * (PANEL_WIDTH + MARGIN);
  }

  @Override
  public double height() {
    int rows = (table.rows().size() + columns() - 1) / columns();
    return rows * panelHeight() + 2 * MARGIN + TEXT.size();
  }

  @Override
  public void draw(Drawing drawing) {
    List<LossRow> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      int column = i % columns();
      double x = left + column * (PANEL_WIDTH + MARGIN);
      double y = MARGIN + Math.floorDiv(i, columns()) * panelHeight();
      panel(drawing, rows.get(i), x, y, column == 0);
    }
    Double significant = table.measure().significant();
    drawing.text(
        left,
        height() - MARGIN,
        table.measure().axis()
            + (significant == null ? "" : "; dashed: the paper's threshold, " + significant)
            + (table.chance().isEmpty() ? "" : "; dashed: chance")
            + (table.hasSpread() ? "; lines: ± standard deviation of folds" : ""),
        TEXT.coloured(FigureColours.SOFT_INK));
  }

  private void panel(Drawing drawing, LossRow row, double x, double y, boolean named) {
    drawing.text(x, y + TEXT.size(), table.label(row), TEXT.inBold());
    double top = y + 14;
    double bottom = top + table.properties().size() * BAR;
    drawing.line(at(x, 0), top, at(x, 0), bottom, FigureColours.SOFT_INK, 0.5);
    if (table.measure().significant() != null) {
      dashed(drawing, at(x, factor * table.measure().significant()), top, bottom);
    }
    for (int i = 0; i < row.cells().size(); i++) {
      double middle = top + (i + 0.5) * BAR;
      if (named) {
        drawing.text(left - 4, middle + 2.5, table.properties().get(i), TEXT.anchored(Anchor.END));
      }
      bar(drawing, row.cells().get(i), x, middle);
      if (!table.chance().isEmpty()) {
        dashed(drawing, at(x, factor * table.chance(i)), middle - BAR / 2, middle + BAR / 2);
      }
    }
    double tick = highest > 50 ? 20 : highest > 20 ? 10 : highest > 8 ? 5 : 2;
    for (double value = 0; value <= highest; value += tick) {
      drawing.text(
          at(x, value),
          bottom + TEXT.size() + 1,
          "" + Math.round(value),
          TEXT.anchored(Anchor.MIDDLE).coloured(FigureColours.SOFT_INK));
    }
  }

  private void bar(Drawing drawing, Cell cell, double x, double middle) {
    if (cell.mean() == null) {
      drawing.text(at(x, 0) + 2, middle + 2.5, CellText.UNDEFINED, TEXT);
      return;
    }
    double from = Math.min(at(x, 0), at(x, factor * cell.mean()));
    double to = Math.max(at(x, 0), at(x, factor * cell.mean()));
    String colour =
        table.isSignificant(cell) || TableNotes.significance(table).isEmpty()
            ? FigureColours.BAR
            : FigureColours.PALE_BAR;
    drawing.rectangle(from, middle - BAR * 0.36, to - from, BAR * 0.72, colour);
    if (cell.spread() != null) {
      drawing.line(
          at(x, factor * (cell.mean() - cell.spread())),
          middle,
          at(x, factor * (cell.mean() + cell.spread())),
          middle,
          FigureColours.INK,
          0.8);
    }
  }

  private static void dashed(Drawing drawing, double x, double top, double bottom) {
    for (double y = top; y < bottom; y += 4) {
      drawing.line(x, y, x, Math.min(y + 2, bottom), FigureColours.MARK, 0.6);
    }
  }

  private double at(double x, double value) {
    return x + PANEL_WIDTH * (value - lowest) / (highest - lowest);
  }
}
