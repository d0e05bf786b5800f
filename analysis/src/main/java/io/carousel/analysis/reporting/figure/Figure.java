package io.carousel.analysis.reporting.figure;

/** A figure for a paper. */
interface Figure {

  /** Its file's name without suffix. */
  String name();

  /** What it shows, as the caption in a paper. */
  String caption();

  /** Its width in points. */
  double width();

  /** Its height in points. */
  double height();

  /** Draws it within its width and height. */
  void draw(Drawing drawing);
}
