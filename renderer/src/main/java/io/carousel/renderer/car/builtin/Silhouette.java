package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.builtin.Contour.Point;

/**
 * The contour of a body, and where on it one panel ends and the next begins.
 *
 * @param contour the lines
 * @param bonnet where the nose ends and the bonnet begins
 * @param cowl where the windscreen begins
 * @param roof where the roof begins
 * @param rearWindow where the rear window begins
 * @param deck where the deck, or the sill of a rear window, begins
 * @param tail where the tail begins
 */
record Silhouette(
    Contour contour, int bonnet, int cowl, int roof, int rearWindow, int deck, int tail) {

  private static final int STEPS_PER_CORNER = 8;

  static Silhouette of(BodyShape shape) {
    Contour contour = new Contour();
    int bonnet = nose(contour, shape);
    double rise = shape.hoodRear() - shape.hoodFront();
    double fender = Math.min(shape.hoodFront(), shape.belt(shape.cowl()));
    contour.add(
        new Point(
            shape.nose() - 0.60 * shape.hood(),
            shape.hoodFront() + 0.74 * rise,
            shape.nose() - Math.max(0.60 * shape.hood(), shape.noseCorner() + 0.12),
            fender + 0.70 * (shape.beltFront() - 0.005 - fender),
            3.6),
        0.5);
    int cowl =
        contour.add(
            new Point(
                shape.cowl(),
                shape.hoodRear(),
                shape.cowl() - 0.27,
                shape.beltFront() + 0.012,
                2.7),
            0.10);
    double rail = 0.085 + 0.06 * shape.tumblehome();
    double roofLength = shape.roofFront() - shape.roofRear();
    contour.add(
        new Point(
            shape.cowl() - 0.52 * shape.screen(),
            shape.hoodRear() + 0.57 * (shape.height() - shape.hoodRear()),
            shape.cowl() - 0.52 * shape.screen() - 0.20,
            shape.beltFront() + 0.50 * (shape.height() - rail - shape.beltFront()),
            2.8),
        0.4);
    int roof =
        contour.add(
            new Point(
                shape.roofFront(),
                shape.height() - 0.030,
                shape.roofFront() - 0.14,
                shape.height() - rail - 0.035,
                2.8),
            0.4);
    contour.add(
        new Point(
            shape.roofFront() - 0.30 * roofLength,
            shape.height(),
            shape.roofFront() - 0.14 - 0.30 * (roofLength - 0.1),
            shape.height() - rail,
            2.7),
        0.5);
    contour.add(
        new Point(
            shape.roofFront() - 0.62 * roofLength,
            shape.height(),
            shape.roofFront() - 0.14 - 0.62 * (roofLength - 0.1),
            shape.height() - rail,
            2.7),
        0.5);
    return rear(contour, shape, new int[] {bonnet, cowl, roof}, rail);
  }

  /**
   * How much of the flank is left above the wheel arches where there is least, in metres; below 0
   * an arch cuts through the bonnet or the deck.
   */
  double roomOverArches(BodyShape shape) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= contour.last() * STEPS_PER_CORNER; i++) {
      Point at = contour.at((double) i / STEPS_PER_CORNER);
      for (double axle : new double[] {shape.frontAxle(), shape.rearAxle()}) {
        double up = at.edgeY() - shape.wheelRadius();
        double away = Math.hypot(at.edgeZ() - axle, up);
        // What is before or behind a wheel is a bumper, which may be cut.
        if (up > away / 2) {
          least = Math.min(least, away - shape.archRadius());
        }
      }
    }
    return least;
  }

  private static int nose(Contour contour, BodyShape shape) {
    double nose = shape.nose();
    double edge = nose - shape.noseCorner();
    double low = shape.clearance();
    double face = shape.hoodFront() - low;
    contour.add(new Point(edge, low, edge, low, 2.6), 0);
    contour.add(new Point(nose - 0.12, low, edge, low + 0.01, 2.6), 0.4);
    contour.add(new Point(nose - 0.015, low + 0.13 * face, edge, low + 0.14 * face, 2.6), 0.4);
    contour.add(new Point(nose, low + 0.36 * face, edge, low + 0.36 * face, 2.6), 0.5);
    contour.add(new Point(nose, low + 0.56 * face, edge, low + 0.55 * face, 2.6), 0.5);
    contour.add(new Point(nose - 0.035, low + 0.90 * face, edge, low + 0.82 * face, 2.7), 0.5);
    return contour.add(
        new Point(nose - 0.19, shape.hoodFront() + 0.012, edge - 0.02, low + 0.96 * face, 3.0),
        0.40);
  }

  private static Silhouette rear(Contour contour, BodyShape shape, int[] before, double rail) {
    double tail = shape.tail();
    double edge = tail + shape.tailCorner();
    boolean barn = shape.style().tail() == BodyStyle.Tail.BARN;
    double square = barn ? 5 : 3.0;
    double foot = shape.deckHeight();
    double drop = shape.style().tail() == BodyStyle.Tail.BOOT ? 0.055 : 0.025;
    int rearWindow =
        contour.add(
            new Point(
                shape.roofRear(),
                shape.height() - drop,
                Math.max(shape.roofRear() + 0.02, edge),
                shape.height() - rail - drop,
                barn ? 3.5 : 2.8),
            barn ? 0.3 : 0.22);
    double back = Math.max(tail + shape.deck() + 0.12, edge);
    int deck =
        contour.add(
            new Point(
                tail + shape.deck(), foot, back, Math.min(foot, shape.beltRear()) - 0.005, square),
            0.12);
    double lip = shape.style().tail() == BodyStyle.Tail.BOOT ? 0.03 : 0.012;
    int end =
        contour.add(new Point(tail + lip + 0.01, foot - 0.005, edge, foot - 0.10, square), 0.30);
    double low = shape.clearance() + 0.05;
    double face = foot - low;
    contour.add(
        new Point(tail + lip + 0.035, low + 0.72 * face, edge, low + 0.70 * face, square), 0.4);
    contour.add(new Point(tail, low + 0.52 * face, edge, low + 0.52 * face, square), 0.5);
    contour.add(new Point(tail, low + 0.30 * face, edge, low + 0.32 * face, square), 0.5);
    contour.add(new Point(tail + 0.03, low + 0.10 * face, edge, low + 0.12 * face, square), 0.4);
    contour.add(new Point(tail + 0.11, low, edge, low + 0.01, square), 0.4);
    contour.add(new Point(edge, low, edge, low, square), 0);
    return new Silhouette(contour, before[0], before[1], before[2], rearWindow, deck, end);
  }
}
