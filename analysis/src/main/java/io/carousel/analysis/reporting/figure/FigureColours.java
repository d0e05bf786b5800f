package io.carousel.analysis.reporting.figure;

import java.awt.Color;
import java.util.List;

/** The colours of figures, and scales of them. */
final class FigureColours {

  static final String PAPER = "#ffffff";
  static final String INK = "#14140f";
  static final String SOFT_INK = "#52514e";
  static final String LINE = "#d8d7d0";
  static final String BAR = "#2a78d6";
  static final String PALE_BAR = "#bcd3ee";
  static final String MARK = "#b3421f";

  private static final double DARKEST_SHADE = 0.62;

  /** From dark violet over green to yellow; as bright as the number is great (viridis). */
  private static final List<String> BRIGHTNESS =
      List.of("#440154", "#414487", "#2a788e", "#22a884", "#7ad151", "#fde725");

  private FigureColours() {}

  /**
   * A cell's background.
   *
   * @param shade from 0, white, to 1, the darkest on which black text can be read
   */
  static String shade(double shade) {
    return mixed(PAPER, BAR, DARKEST_SHADE * shade);
  }

  /**
   * A colour of a scale that people with any kind of colour vision can follow.
   *
   * @param part from 0, dark, to 1, bright
   */
  static String brightness(double part) {
    double at = Math.min(Math.max(part, 0), 1) * (BRIGHTNESS.size() - 1);
    int below = Math.min((int) at, BRIGHTNESS.size() - 2);
    return mixed(BRIGHTNESS.get(below), BRIGHTNESS.get(below + 1), at - below);
  }

  /**
   * A colour of the wheel.
   *
   * @param turn from 0 to 1, where it is the same again
   */
  static String wheel(double turn) {
    return hex(Color.getHSBColor((float) turn, 0.75f, 0.85f));
  }

  /** Black or white: what can be read on a colour. */
  static String on(String background) {
    Color colour = Color.decode(background);
    double brightness =
        0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return brightness < 130 ? PAPER : INK;
  }

  private static String mixed(String first, String second, double part) {
    Color from = Color.decode(first);
    Color to = Color.decode(second);
    return hex(
        new Color(
            between(from.getRed(), to.getRed(), part),
            between(from.getGreen(), to.getGreen(), part),
            between(from.getBlue(), to.getBlue(), part)));
  }

  private static int between(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }

  private static String hex(Color colour) {
    return "#%06x".formatted(colour.getRGB() & 0xffffff);
  }
}
