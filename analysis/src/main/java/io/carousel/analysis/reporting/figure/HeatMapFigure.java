package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.HeatMap.Column;
import io.carousel.analysis.reporting.figure.HeatMap.Square;
import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.support.text.CellText;
import io.carousel.dataset.Property;
import java.util.List;
import java.util.stream.Stream;

/** A heat map with its dendrogram on the right. */
final class HeatMapFigure implements Figure {

  private static final double MARGIN = 10;
  private static final double TREE = 70;

  /** With more rows than this, squares are too small for text. */
  private static final int MOST_WITH_TEXT = 20;

  private static final TextStyle TITLE = TextStyle.of(9).inBold();

  private final HeatMap map;
  private final List<String> kinds;
  private final List<String> colours;
  private final double side;
  private final TextStyle text;
  private final double left;
  private final double beside;

  HeatMapFigure(HeatMap map) {
    this.map = map;
    this.kinds = map.marks().stream().distinct().toList();
    this.colours = LevelColours.of(kinds.size(), Property.Kind.CATEGORICAL);
    this.side = map.labels().size() <= MOST_WITH_TEXT ? 22 : 9;
    this.text = TextStyle.of(Math.min(8, side * 0.75));
    double widest =
        Stream.concat(map.labels().stream(), map.beside().stream().map(Column::label))
            .mapToDouble(text::width)
            .max()
            .orElse(0);
    this.left = 2 * MARGIN + widest + (kinds.isEmpty() ? 0 : text.size());
    this.beside = map.beside().isEmpty() ? 0 : map.beside().size() * side + MARGIN / 2;
  }

  @Override
  public String name() {
    return map.name();
  }

  @Override
  public String caption() {
    return map.titleWithScale() + ".";
  }

  private double squares() {
    return map.labels().size() * side;
  }

  @Override
  public double width() {
    return Math.max(left + squares() + beside + TREE, MARGIN + TITLE.width(map.titleWithScale()))
        + 2 * MARGIN;
  }

  @Override
  public double height() {
    return 3 * MARGIN + squares() + left;
  }

  @Override
  public void draw(Drawing drawing) {
    double top = 3 * MARGIN;
    drawing.text(MARGIN, 2 * MARGIN, map.titleWithScale(), TITLE);
    for (int place = 0; place < map.order().size(); place++) {
      int row = map.order().get(place);
      double y = top + place * side;
      label(drawing, row, y + side / 2);
      below(drawing, map.labels().get(row), left + place * side, top);
      for (int column = 0; column < map.order().size(); column++) {
        square(
            drawing, map.squares().get(row).get(map.order().get(column)), left + column * side, y);
      }
      for (int column = 0; column < map.beside().size(); column++) {
        square(drawing, map.beside().get(column).squares().get(row), besideAt(column), y);
      }
    }
    for (int column = 0; column < map.beside().size(); column++) {
      below(drawing, map.beside().get(column).label(), besideAt(column), top);
    }
    legend(drawing, top + squares() + 2 * MARGIN);
    tree(drawing, top);
  }

  private double besideAt(int column) {
    return left + squares() + MARGIN / 2 + column * side;
  }

  private void label(Drawing drawing, int row, double middle) {
    drawing.text(
        left - 4 - (kinds.isEmpty() ? 0 : text.size()),
        middle + text.size() * 0.35,
        map.labels().get(row),
        text.anchored(Anchor.END));
    if (!kinds.isEmpty()) {
      String colour = colours.get(kinds.indexOf(map.marks().get(row)));
      drawing.circle(left - 2 - text.size() / 2, middle, text.size() * 0.35, colour);
    }
  }

  private void below(Drawing drawing, String label, double x, double top) {
    drawing.text(
        x + side / 2 + text.size() * 0.35,
        top + squares() + 5,
        label,
        text.anchored(Anchor.END).turned(90));
  }

  private void square(Drawing drawing, Square square, double x, double y) {
    drawing.rectangle(x, y, side, side, square.colour());
    if (map.labels().size() <= MOST_WITH_TEXT) {
      drawing.text(
          x + side / 2,
          y + side / 2 + text.size() * 0.35,
          CellText.typeset(square.text()),
          text.anchored(Anchor.MIDDLE).coloured(FigureColours.on(square.colour())));
    }
  }

  private void legend(Drawing drawing, double y) {
    for (int kind = 0; kind < kinds.size(); kind++) {
      double middle = y + kind * text.size() * 1.6;
      drawing.circle(MARGIN + text.size() / 2, middle, text.size() * 0.35, colours.get(kind));
      drawing.text(MARGIN + text.size() * 1.4, middle + text.size() * 0.35, kinds.get(kind), text);
    }
  }

  private void tree(Drawing drawing, double top) {
    double from = left + squares() + beside + MARGIN;
    double scale = map.tree().height() == 0 ? 0 : TREE / map.tree().height();
    for (Dendrogram.Bracket bracket : map.tree().brackets()) {
      double first = top + (bracket.first() + 0.5) * side;
      double second = top + (bracket.second() + 0.5) * side;
      double end = from + bracket.height() * scale;
      drawing.line(
          from + bracket.firstHeight() * scale, first, end, first, FigureColours.SOFT_INK, 0.8);
      drawing.line(
          from + bracket.secondHeight() * scale, second, end, second, FigureColours.SOFT_INK, 0.8);
      drawing.line(end, first, end, second, FigureColours.SOFT_INK, 0.8);
    }
  }
}
