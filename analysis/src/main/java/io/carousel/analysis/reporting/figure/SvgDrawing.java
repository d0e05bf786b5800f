package io.carousel.analysis.reporting.figure;

import java.util.Locale;

/** Makes SVG. */
final class SvgDrawing implements Drawing {

  private final StringBuilder text = new StringBuilder();

  SvgDrawing(double width, double height) {
    text.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%spt\" height=\"%spt\""
                + " viewBox=\"0 0 %s %s\" font-family=\"%s\">\n")
            .formatted(
                number(width),
                number(height),
                number(width),
                number(height),
                "Helvetica, Arial, sans-serif"));
    rectangle(0, 0, width, height, FigureColours.PAPER);
  }

  /** The whole document. */
  String document() {
    return text + "</svg>\n";
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String colour) {
    text.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
            .formatted(number(x), number(y), number(width), number(height), colour));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, double width) {
    text.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
            .formatted(number(x1), number(y1), number(x2), number(y2), colour, number(width)));
  }

  @Override
  public void circle(double x, double y, double radius, String colour) {
    text.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>\n"
            .formatted(number(x), number(y), number(radius), colour));
  }

  @Override
  public void text(double x, double y, String content, TextStyle style) {
    String turn =
        style.angle() == 0
            ? ""
            : " transform=\"rotate(%s %s %s)\""
                .formatted(number(-style.angle()), number(x), number(y));
    text.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s%s>%s</text>\n"
            .formatted(
                number(x),
                number(y),
                number(style.size()),
                style.colour(),
                style.anchor().name().toLowerCase(Locale.ROOT),
                style.bold() ? " font-weight=\"bold\"" : "",
                turn,
                escaped(content)));
  }

  private static String number(double value) {
    String number = String.format(Locale.ROOT, "%.2f", value);
    return number.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String escaped(String content) {
    return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
