package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.builtin.BodyStyle.SideGlass;
import io.carousel.renderer.car.builtin.Outline.Point;
import java.util.ArrayList;
import java.util.List;

/** The outlines of the windows in a flank, and where its doors begin and end. */
final class SideWindows {

  private static final double STEP = 0.1;

  private final BodyShape shape;
  private final Silhouette silhouette;

  SideWindows(BodyShape shape, Silhouette silhouette) {
    this.shape = shape;
    this.silhouette = silhouette;
  }

  /** z of the front door's front edge. */
  double hinge() {
    return shape.frontAxle() - shape.archRadius() - 0.13;
  }

  /** z of the front door's rear edge. */
  double middlePillar() {
    if (shape.style().sideGlass() == SideGlass.FRONT) {
      return hinge() - 1.08;
    }
    double behind = rearEdge();
    return shape.style().rearDoors()
        ? hinge() - 0.57 * (hinge() - behind)
        : Math.max(hinge() - 1.36, behind - 0.10);
  }

  /** z of the rear door's rear edge, where it is lowest. */
  double rearEdge() {
    return Math.max(
        shape.rearAxle() + shape.archRadius() + 0.04,
        shape.style().tail() == BodyStyle.Tail.BED ? shape.roofRear() + 0.06 : -9);
  }

  /** The black band that holds all windows. */
  Outline band() {
    Contour contour = silhouette.contour();
    List<Point> points = new ArrayList<>();
    for (double at = silhouette.cowl() + 0.1; at <= silhouette.deck() - 0.1; at += STEP) {
      Contour.Point line = contour.at(at);
      points.add(new Point(line.edgeZ(), line.edgeY()));
    }
    Outline band = Outline.of(points).inset(0.036);
    double front = shape.nose();
    double rear = shape.tail();
    band = band.leftOf(new Point(rear, sill(rear)), new Point(front, sill(front)));
    Contour.Point roof = contour.at(silhouette.rearWindow());
    Contour.Point deck = contour.at(silhouette.deck());
    double lean = (roof.edgeZ() - deck.edgeZ()) / (roof.edgeY() - deck.edgeY());
    double pillar = pillar();
    double foot = deck.edgeZ() + pillar;
    if (shape.style().sideGlass() == SideGlass.FRONT) {
      foot = middlePillar() + 0.02;
      lean = 0;
    }
    return band.leftOf(
        new Point(foot + lean * 2, deck.edgeY() + 2), new Point(foot - lean, deck.edgeY() - 1));
  }

  private double sill(double z) {
    double share = (shape.cowl() - z) / (shape.cowl() - shape.tail() - shape.tailCorner());
    return shape.beltFront() + (shape.beltRear() - shape.beltFront()) * share + 0.012;
  }

  // How thick the rearmost pillar is, seen from the side.
  private double pillar() {
    return switch (shape.style().tail()) {
      case BOOT -> 0.10;
      case HATCH -> shape.style().sideGlass() == SideGlass.WHOLE ? 0.10 : 0.28;
      case BARN -> 0;
      case BED -> 0.16;
    };
  }

  /** The panes in it. */
  List<Outline> panes(Outline band) {
    Outline glass = band.inset(0.016);
    List<Double> pillars = new ArrayList<>();
    if (shape.style().sideGlass() != SideGlass.FRONT) {
      pillars.add(middlePillar());
      if (shape.style().rearDoors() && shape.style().tail() != BodyStyle.Tail.BED) {
        pillars.add(rearEdge() - 0.30);
      }
    }
    List<Outline> panes = new ArrayList<>();
    double from = 9;
    for (double pillar : pillars) {
      panes.add(between(glass, pillar + 0.035, from));
      from = pillar - 0.035;
    }
    panes.add(between(glass, -9, from));
    return panes.stream().filter(pane -> pane.edges().size() > 2).toList();
  }

  private static Outline between(Outline glass, double rear, double front) {
    return glass
        .leftOf(new Point(rear, 9), new Point(rear, -9))
        .leftOf(new Point(front, -9), new Point(front, 9))
        .rounded(0.03);
  }
}
