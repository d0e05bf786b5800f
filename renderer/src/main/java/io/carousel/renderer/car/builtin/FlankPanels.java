package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.Outline.Point;

/** The flanks: windows, doors, sills, wheel arches, and the ends of the lamps. */
final class FlankPanels {

  private static final double GAP = 0.009;

  private final BodyShape shape;
  private final Shell shell;
  private final SideWindows windows;
  private final PartList parts;

  FlankPanels(Shell shell, Silhouette silhouette, PartList parts) {
    this.shape = shell.shape();
    this.shell = shell;
    this.windows = new SideWindows(shape, silhouette);
    this.parts = parts;
  }

  void build() {
    Skin skin = shell.flank();
    skin = arches(skin);
    skin = glass(skin);
    skin = sill(skin);
    skin = lamps(skin);
    skin = doors(skin);
    skin = bumpers(skin);
    fuelFlap(skin);
    handles();
  }

  private Skin arches(Skin skin) {
    Skin rest = skin;
    for (double axle : new double[] {shape.frontAxle(), shape.rearAxle()}) {
      double radius = shape.archRadius();
      rest = rest.cut(Outline.circle(axle, shape.wheelRadius(), radius), Plane.SIDE).outside();
      if (shape.style().cladding()) {
        Skin.Cut trim =
            rest.cut(Outline.circle(axle, shape.wheelRadius(), radius + 0.065), Plane.SIDE);
        parts.addBoth("arch trim", Role.PLASTIC, trim.inside().raisedBy(0.008));
        rest = trim.outside();
      }
    }
    return rest;
  }

  private Skin glass(Skin skin) {
    Outline band = windows.band();
    Skin rest = skin;
    Skin.Cut cut = rest.cut(band, Plane.SIDE);
    Skin trim = cut.inside();
    if (shape.style().brightTrim()) {
      Skin.Cut bright = trim.cut(band.inset(0.009), Plane.SIDE);
      parts.addBoth("window strip", Role.CHROME, bright.outside());
      trim = bright.inside();
    }
    for (Outline pane : windows.panes(band)) {
      Skin.Cut glazed = trim.cut(pane, Plane.SIDE);
      parts.addBoth("side window", Role.GLASS, glazed.inside().raisedBy(-0.005));
      trim = glazed.outside();
    }
    parts.addBoth("window frame", Role.PLASTIC, trim);
    return cut.outside();
  }

  private Skin sill(Skin skin) {
    double high = shape.clearance() + (shape.style().cladding() ? 0.15 : 0.045);
    return parts.cutFlank(skin, Outline.rectangle(-9, -1, 9, high), "sill", Role.PLASTIC);
  }

  private Skin lamps(Skin skin) {
    double tall = (shape.hoodFront() - shape.clearance()) / 0.52;
    double y = shape.hoodFront() - 0.105 - 0.02 * tall;
    double front = shape.nose() - shape.noseCorner();
    Skin rest =
        parts.cutFlank(
            skin,
            Outline.of(
                new Point(front - 0.17, y + 0.030 * tall),
                new Point(front + 0.01, y - 0.046 * tall),
                new Point(front + 0.01, y + 0.056 * tall),
                new Point(front - 0.12, y + 0.058 * tall)),
            "headlamp end",
            Role.LAMP_FRONT);
    double rear = shape.tail() + shape.tailCorner();
    double top = shape.deckHeight() - 0.125;
    boolean upright =
        shape.style().tail() == BodyStyle.Tail.BARN || shape.style().tail() == BodyStyle.Tail.BED;
    if (upright) {
      return rest;
    }
    double low = shape.style().tail() == BodyStyle.Tail.HATCH ? 0.17 : 0.135;
    return parts.cutFlank(
        rest,
        Outline.of(
            new Point(rear - 0.01, top - low),
            new Point(rear + 0.04, top - low),
            new Point(rear + 0.14, top - 0.02),
            new Point(rear + 0.12, top + 0.01),
            new Point(rear - 0.01, top + 0.01)),
        "tail lamp end",
        Role.LAMP_REAR);
  }

  private Skin doors(Skin skin) {
    double low = shape.clearance() + (shape.style().cladding() ? 0.15 : 0.10);
    double hinge = windows.hinge();
    double middle = windows.middlePillar();
    Skin rest = gap(skin, hinge, low, hinge - 0.015, belt(hinge) + 0.03);
    rest = gap(rest, hinge, low, middle, low);
    rest = gap(rest, middle, low, middle, belt(middle) + 0.03);
    if (shape.style().rearDoors()) {
      double end = windows.rearEdge();
      double over = shape.wheelRadius() + 0.80 * shape.archRadius();
      double behind =
          shape.style().tail() == BodyStyle.Tail.BED ? end : end - 0.55 * shape.archRadius();
      rest = gap(rest, middle, low, end, low);
      rest = gap(rest, end, low, end, shape.wheelRadius() + 0.1);
      rest = gap(rest, end, shape.wheelRadius() + 0.1, behind, over);
      rest = gap(rest, behind, over, behind - 0.04, belt(behind) + 0.03);
    } else if (shape.style().sideGlass() == BodyStyle.SideGlass.FRONT) {
      rest = slidingDoor(rest, low, middle);
    }
    return rest;
  }

  private Skin slidingDoor(Skin skin, double low, double front) {
    double rear = front - (shape.wheelbase() - 1.85);
    Skin rest = gap(skin, front, low, rear, low);
    rest = gap(rest, rear, low, rear, shape.height() - 0.22);
    rest = gap(rest, front, belt(front), front, shape.height() - 0.22);
    rest = gap(rest, front, shape.height() - 0.22, rear, shape.height() - 0.22);
    double rail = belt(rear) - 0.10;
    return parts.cutFlank(
        rest,
        Outline.rectangle(shape.tail() + 0.22, rail - 0.013, rear, rail + 0.013),
        "door rail",
        Role.UNDERBODY);
  }

  // On one side only, as on a real car.
  private void fuelFlap(Skin skin) {
    double z = shape.rearAxle() - 0.10;
    double y = shell.section().shoulder(z);
    Outline flap = Outline.rectangle(z - 0.085, y - 0.10, z + 0.085, y + 0.05).rounded(0.04);
    Skin.Cut cut = skin.cut(flap, Plane.SIDE);
    Skin.Cut lid = cut.inside().cut(flap.inset(0.006), Plane.SIDE);
    parts.add("left flank", Role.PAINT, skin);
    parts.add("right flank", Role.PAINT, cut.outside().toMesh().mirrored());
    parts.add("fuel flap", Role.PAINT, lid.inside().toMesh().mirrored());
    parts.add("fuel flap gap", Role.UNDERBODY, lid.outside().toMesh().mirrored());
  }

  private Skin bumpers(Skin skin) {
    double front = shape.nose() - shape.noseCorner();
    double reach = shape.archRadius() * 0.8;
    double low = shape.hoodFront() - 0.15;
    Skin rest = gap(skin, front + 0.01, low, shape.frontAxle() + reach, low - 0.03);
    double rear = shape.tail() + shape.tailCorner();
    double high = shape.clearance() + 0.05 + 0.45 * (shape.deckHeight() - shape.clearance());
    return gap(rest, rear - 0.01, high, shape.rearAxle() - reach, high);
  }

  private double belt(double z) {
    return shape.belt(z);
  }

  private Skin gap(Skin skin, double z0, double y0, double z1, double y1) {
    Outline strip = Outline.strip(new Point(z0, y0), new Point(z1, y1), GAP);
    return parts.cutFlank(skin, strip, "door gap", Role.UNDERBODY);
  }

  private void handles() {
    handle(windows.middlePillar() + 0.16);
    if (shape.style().rearDoors()) {
      handle(windows.rearEdge() - 0.08);
    }
  }

  private void handle(double z) {
    double y = shape.belt(z) - 0.075;
    double x = shell.section().halfWidth(z, y) + 0.012;
    RoundedBox grip =
        new RoundedBox(
            3, 3, at -> new Vec(x + at.x() * 0.018, y + at.y() * 0.013, z + at.z() * 0.100));
    parts.addBoth("door handle", Role.PAINT, grip.toMesh(3));
    RoundedBox recess =
        new RoundedBox(
            3,
            3,
            at -> new Vec(x - 0.012 + at.x() * 0.004, y + at.y() * 0.028, z + at.z() * 0.070));
    parts.addBoth("door handle shell", Role.UNDERBODY, recess.toMesh(2));
  }
}
