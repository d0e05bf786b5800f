package io.carousel.analysis.reporting.figure;

/**
 * How text is drawn.
 *
 * @param size its height in points
 * @param anchor which part of the text is at the point it is drawn at
 * @param colour its colour
 * @param bold whether it is bold
 * @param angle how far it is turned about its anchor, in degrees, anticlockwise
 */
record TextStyle(double size, Anchor anchor, String colour, boolean bold, double angle) {

  private static final double WIDTH_OF_HEIGHT = 0.56;

  /** The part of a text that is at the point it is drawn at. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  static TextStyle of(double size) {
    return new TextStyle(size, Anchor.START, FigureColours.INK, false, 0);
  }

  TextStyle anchored(Anchor newAnchor) {
    return new TextStyle(size, newAnchor, colour, bold, angle);
  }

  TextStyle coloured(String newColour) {
    return new TextStyle(size, anchor, newColour, bold, angle);
  }

  TextStyle inBold() {
    return new TextStyle(size, anchor, colour, true, angle);
  }

  TextStyle turned(double newAngle) {
    return new TextStyle(size, anchor, colour, bold, newAngle);
  }

  /** About how wide a text is; fonts differ. */
  double width(String text) {
    return text.length() * size * WIDTH_OF_HEIGHT;
  }
}
