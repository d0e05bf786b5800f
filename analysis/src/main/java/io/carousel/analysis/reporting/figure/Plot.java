package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.reporting.figure.TextStyle.Anchor;
import io.carousel.analysis.support.statistics.Spread;
import java.util.List;

/**
 * A panel with two axes.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param width from edge to edge
 * @param height from edge to edge
 * @param across the horizontal axis
 * @param up the vertical axis
 */
record Plot(double left, double top, double width, double height, Ticks across, Ticks up) {

  private static final double GAP = 3;
  private static final double WHISKER = 2;

  double x(double number) {
    return left + width * across.part(number);
  }

  double y(double number) {
    return top + height * (1 - up.part(number));
  }

  /** Draws lines at the marks of the vertical axis, and the numbers beside them. */
  void upAxis(Drawing drawing, TextStyle style) {
    for (double mark : up.marks()) {
      drawing.line(left, y(mark), left + width, y(mark), FigureColours.LINE, 0.5);
      drawing.text(
          left - GAP,
          y(mark) + style.size() * 0.35,
          up.text(mark),
          style.anchored(Anchor.END).coloured(FigureColours.SOFT_INK));
    }
  }

  /** Draws the numbers of the horizontal axis below. */
  void acrossAxis(Drawing drawing, TextStyle style) {
    drawing.line(left, top + height, left + width, top + height, FigureColours.SOFT_INK, 0.5);
    for (double mark : across.marks()) {
      drawing.text(
          x(mark),
          top + height + GAP + style.size(),
          across.text(mark),
          style.anchored(Anchor.MIDDLE).coloured(FigureColours.SOFT_INK));
    }
  }

  /** Draws points, joined in their order. */
  void line(Drawing drawing, List<double[]> points, String colour, double thickness) {
    for (int i = 1; i < points.size(); i++) {
      double[] from = points.get(i - 1);
      double[] to = points.get(i);
      drawing.line(x(from[0]), y(from[1]), x(to[0]), y(to[1]), colour, thickness);
    }
  }

  /** Draws a dashed line from edge to edge. */
  void level(Drawing drawing, double number, String colour) {
    for (double from = left; from < left + width; from += 4) {
      drawing.line(from, y(number), Math.min(from + 2, left + width), y(number), colour, 0.8);
    }
  }

  /** Draws a mean with its standard deviation to either side, where there is one. */
  void spread(Drawing drawing, double at, Spread spread, String colour) {
    if (spread.deviation() != null) {
      double low = y(spread.mean() - spread.deviation());
      double high = y(spread.mean() + spread.deviation());
      drawing.line(x(at), low, x(at), high, colour, 0.8);
      drawing.line(x(at) - WHISKER, low, x(at) + WHISKER, low, colour, 0.8);
      drawing.line(x(at) - WHISKER, high, x(at) + WHISKER, high, colour, 0.8);
    }
    drawing.circle(x(at), y(spread.mean()), 2, colour);
  }
}
