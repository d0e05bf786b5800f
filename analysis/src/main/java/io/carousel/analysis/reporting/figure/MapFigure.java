package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.embeddings.projection.Projection;
import io.carousel.analysis.reporting.figure.ColouredMaps.LossMap;

/** Maps of embeddings, a panel a loss, with one legend. */
final class MapFigure implements Figure {

  private static final int MOST_COLUMNS = 4;

  /** Levels in the legend; of more, evenly spread ones. */
  private static final int MOST_LEVELS = 12;

  private static final double PANEL = 130;
  private static final double MARGIN = 10;
  private static final double TITLE = 12;
  private static final TextStyle TEXT = TextStyle.of(8);

  private final ColouredMaps maps;

  MapFigure(ColouredMaps maps) {
    this.maps = maps;
  }

  @Override
  public String name() {
    return "map_" + maps.property().replaceAll("[^A-Za-z0-9_-]", "_");
  }

  @Override
  public String caption() {
    return "Maps of the embeddings of every loss, coloured by %s.".formatted(maps.property());
  }

  private int columns() {
    return Math.min(MOST_COLUMNS, Math.max(1, maps.maps().size()));
  }

  private double panels() {
    int rows = (maps.maps().size() + columns() - 1) / columns();
    return MARGIN + rows * (PANEL + TITLE + MARGIN);
  }

  private int shownLevels() {
    return Math.min(MOST_LEVELS, maps.levels().size());
  }

  @Override
  public double width() {
    return Math.max(2, columns()) * (PANEL + MARGIN) + MARGIN;
  }

  private int legendColumns() {
    return Math.max(1, (int) ((width() - 2 * MARGIN) / legendPitch()));
  }

  /** From one entry of the legend to the next, such that the longest name fits between. */
  private double legendPitch() {
    return maps.levels().stream().mapToDouble(TEXT::width).max().orElse(0) + 9 + MARGIN;
  }

  @Override
  public double height() {
    int legendRows = (shownLevels() + legendColumns() - 1) / legendColumns();
    return panels() + TITLE * (legendRows + 1) + MARGIN;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < maps.maps().size(); i++) {
      double x = MARGIN + (i % columns()) * (PANEL + MARGIN);
      double y = MARGIN + Math.floorDiv(i, columns()) * (PANEL + TITLE + MARGIN);
      panel(drawing, maps.maps().get(i), x, y);
    }
    double y = panels() + TEXT.size();
    drawing.text(MARGIN, y, maps.method() + ", coloured by " + maps.property(), TEXT.inBold());
    for (int i = 0; i < shownLevels(); i++) {
      int level = (int) ((long) i * maps.levels().size() / shownLevels());
      double x = MARGIN + (i % legendColumns()) * legendPitch();
      double baseline = y + TITLE * (1 + Math.floorDiv(i, legendColumns()));
      drawing.circle(x + 3, baseline - 3, 3, maps.colours().get(level));
      drawing.text(x + 9, baseline, maps.levels().get(level), TEXT);
    }
  }

  private void panel(Drawing drawing, LossMap map, double x, double y) {
    drawing.text(x, y + TEXT.size(), map.loss(), TEXT.inBold());
    frame(drawing, x, y + TITLE);
    Projection points = map.points();
    Range horizontal = Range.of(points.x());
    Range vertical = Range.of(points.y());
    double radius = points.x().length > 500 ? 0.9 : 1.5;
    for (int i = 0; i < points.x().length; i++) {
      drawing.circle(
          x + 5 + (PANEL - 10) * horizontal.part(points.x()[i]),
          y + TITLE + 5 + (PANEL - 10) * (1 - vertical.part(points.y()[i])),
          radius,
          maps.colours().get(maps.levelOfImage().get(i)));
    }
  }

  private static void frame(Drawing drawing, double x, double y) {
    drawing.line(x, y, x + PANEL, y, FigureColours.LINE, 0.5);
    drawing.line(x, y + PANEL, x + PANEL, y + PANEL, FigureColours.LINE, 0.5);
    drawing.line(x, y, x, y + PANEL, FigureColours.LINE, 0.5);
    drawing.line(x + PANEL, y, x + PANEL, y + PANEL, FigureColours.LINE, 0.5);
  }

  private record Range(float least, float greatest) {

    static Range of(float[] values) {
      float least = Float.POSITIVE_INFINITY;
      float greatest = Float.NEGATIVE_INFINITY;
      for (float value : values) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      return new Range(least, greatest);
    }

    double part(float value) {
      return least == greatest ? 0.5 : (value - least) / (greatest - least);
    }
  }
}
