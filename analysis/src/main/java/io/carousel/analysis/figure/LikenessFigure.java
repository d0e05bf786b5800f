package io.carousel.analysis.figure;

import io.carousel.analysis.figure.TextStyle.Anchor;
import io.carousel.analysis.likeness.Likeness;
import io.carousel.analysis.likeness.LikenessMatrix;
import io.carousel.analysis.table.CellText;
import io.carousel.analysis.table.LossTable;
import java.util.List;
import java.util.Locale;

/** How alike models are, as a heat map in the order of their dendrogram, which stands beside it. */
final class LikenessFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double TREE = 70;

  /** With more models than this, cells are too small for numbers. */
  private static final int MOST_WITH_NUMBERS = 20;

  private static final TextStyle TITLE = TextStyle.of(9).inBold();

  private final LikenessMatrix matrix;
  private final LikenessScale scale;
  private final List<String> names;
  private final double cell;
  private final TextStyle text;
  private final double left;

  LikenessFigure(Likeness likeness, LossTable table, LikenessMatrix matrix) {
    this.matrix = matrix;
    this.scale = LikenessScale.of(matrix);
    this.names =
        matrix.order().stream()
            .map(model -> table.modelLabel(likeness.models().get(model)))
            .toList();
    this.cell = names.size() <= MOST_WITH_NUMBERS ? 22 : 9;
    this.text = TextStyle.of(Math.min(8, cell * 0.75));
    this.left = 2 * MARGIN + names.stream().mapToDouble(text::width).max().orElse(0);
  }

  @Override
  public String name() {
    return "likeness_" + matrix.kind().name().toLowerCase(Locale.ROOT);
  }

  private String title() {
    return "%s (dark: %s, bright: 1)"
        .formatted(LikenessTitle.of(matrix.kind()), CellText.number(scale.least()));
  }

  private double side() {
    return names.size() * cell;
  }

  @Override
  public double width() {
    return Math.max(left + side() + TREE, MARGIN + TITLE.width(title())) + 2 * MARGIN;
  }

  @Override
  public double height() {
    return 3 * MARGIN + side() + left;
  }

  @Override
  public void draw(Drawing drawing) {
    double top = 3 * MARGIN;
    drawing.text(MARGIN, 2 * MARGIN, title(), TITLE);
    for (int row = 0; row < names.size(); row++) {
      double y = top + row * cell;
      drawing.text(
          left - 4, y + cell / 2 + text.size() * 0.35, names.get(row), text.anchored(Anchor.END));
      drawing.text(
          left + (row + 0.5) * cell + text.size() * 0.35,
          top + side() + 5,
          names.get(row),
          text.anchored(Anchor.END).turned(90));
      for (int column = 0; column < names.size(); column++) {
        cell(drawing, row, column, left + column * cell, y);
      }
    }
    tree(drawing, top);
  }

  private void cell(Drawing drawing, int row, int column, double x, double y) {
    Double value = matrix.values().get(matrix.order().get(row)).get(matrix.order().get(column));
    String colour = value == null ? Colours.LINE : scale.colour(value);
    drawing.rectangle(x, y, cell, cell, colour);
    if (names.size() <= MOST_WITH_NUMBERS) {
      drawing.text(
          x + cell / 2,
          y + cell / 2 + text.size() * 0.35,
          CellText.number(value).replace('-', '−'),
          text.anchored(Anchor.MIDDLE).coloured(Colours.on(colour)));
    }
  }

  private void tree(Drawing drawing, double top) {
    Dendrogram tree = Dendrogram.of(matrix);
    double from = left + side() + MARGIN;
    double scale = tree.height() == 0 ? 0 : TREE / tree.height();
    for (Dendrogram.Bracket bracket : tree.brackets()) {
      double first = top + (bracket.first() + 0.5) * cell;
      double second = top + (bracket.second() + 0.5) * cell;
      double end = from + bracket.height() * scale;
      drawing.line(from + bracket.firstHeight() * scale, first, end, first, Colours.SOFT_INK, 0.8);
      drawing.line(
          from + bracket.secondHeight() * scale, second, end, second, Colours.SOFT_INK, 0.8);
      drawing.line(end, first, end, second, Colours.SOFT_INK, 0.8);
    }
  }
}
