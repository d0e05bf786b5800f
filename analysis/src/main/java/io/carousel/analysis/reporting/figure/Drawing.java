package io.carousel.analysis.reporting.figure;

/**
 * What figures are drawn on. Lengths are in points, 72 an inch, from the upper left corner; colours
 * are like {@code #2a78d6}.
 */
interface Drawing {

  void rectangle(double x, double y, double width, double height, String colour);

  void line(double x1, double y1, double x2, double y2, String colour, double width);

  void circle(double x, double y, double radius, String colour);

  /**
   * Draws a line of text.
   *
   * @param x where its anchor is
   * @param y its baseline
   */
  void text(double x, double y, String text, TextStyle style);
}
