package io.carousel.analysis.reporting.figure;

/** A colour for every family of losses, the same in all figures. */
final class FamilyColours {

  private FamilyColours() {}

  /**
   * The colour of a family.
   *
   * @param family its name; any other than those of the two families gives a colour of its own
   */
  static String of(String family) {
    return switch (family) {
      case "ranking" -> FigureColours.BAR;
      case "classification" -> FigureColours.MARK;
      default -> FigureColours.SOFT_INK;
    };
  }
}
