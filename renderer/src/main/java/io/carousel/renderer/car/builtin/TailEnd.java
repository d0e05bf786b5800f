package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.BodyStyle.Tail;
import io.carousel.renderer.car.builtin.Outline.Point;

/** The rear from the deck's edge down to the bumper: lamps, lid or doors, plate and exhaust. */
final class TailEnd {

  private static final double GAP = 0.010;

  private final BodyShape shape;
  private final Shell shell;
  private final Silhouette silhouette;
  private final PartList parts;

  TailEnd(Shell shell, Silhouette silhouette, PartList parts) {
    this.shape = shell.shape();
    this.shell = shell;
    this.silhouette = silhouette;
    this.parts = parts;
  }

  void build() {
    Skin skin = shell.across(silhouette.tail(), shell.contour().last());
    skin = lamps(skin);
    skin = gaps(skin);
    skin = bumper(skin);
    parts.add("tail", Role.PAINT, skin);
    double y = plateHeight();
    new NumberPlate(y, zAt(y) - 0.004, -1).addTo(parts, "rear");
    exhaust();
  }

  private boolean upright() {
    return shape.style().tail() == Tail.BARN || shape.style().tail() == Tail.BED;
  }

  /** Height of the upper edge of the bumper. */
  private double bumperTop() {
    return shape.clearance() + 0.05 + 0.45 * (shape.deckHeight() - shape.clearance());
  }

  private double plateHeight() {
    return shape.style().tail() == Tail.HATCH || upright()
        ? bumperTop() + 0.12
        : bumperTop() + 0.13;
  }

  private Skin lamps(Skin skin) {
    double top = shape.deckHeight() - 0.125;
    if (upright()) {
      // Upright lamps at the corners.
      Outline lamp = Outline.rectangle(0.62, bumperTop() + 0.06, 1.1, top - 0.01);
      return parts.cutBoth(skin, lamp, Plane.WRAPPED, "tail lamp", Role.LAMP_REAR);
    }
    double tall = shape.style().tail() == Tail.HATCH ? 0.17 : 0.135;
    Outline lamp =
        Outline.of(
            new Point(0.36, top - 0.62 * tall),
            new Point(0.58, top - tall),
            new Point(1.10, top - tall),
            new Point(1.10, top + 0.01),
            new Point(0.38, top - 0.02));
    Skin.Cut left = skin.cut(lamp, Plane.WRAPPED);
    Skin.Cut right = left.outside().cut(lamp.mirrored(), Plane.WRAPPED);
    Skin.Cut reversing =
        left.inside()
            .cut(
                Outline.rectangle(0.40, top - 0.58 * tall, 0.56, top - 0.34 * tall), Plane.WRAPPED);
    parts.addBoth("reversing lamp", Role.CHROME, reversing.inside());
    Skin.Cut split = reversing.outside().cut(Outline.rectangle(0.572, 0, 0.585, 3), Plane.WRAPPED);
    parts.addBoth("tail lamp gap", Role.UNDERBODY, split.inside());
    parts.addBoth("tail lamp", Role.LAMP_REAR, split.outside());
    return right.outside();
  }

  private Skin gaps(Skin skin) {
    double low = bumperTop();
    Skin rest = skin;
    double half = upright() ? 0.61 : 0.58;
    Outline below = Outline.rectangle(-half, low - GAP, half, low);
    rest = parts.cut(rest, below, Plane.WRAPPED, "tailgate gap", Role.UNDERBODY);
    Outline beside = Outline.rectangle(half - 0.007, low, half + 0.007, 3);
    rest = parts.cutBoth(rest, beside, Plane.WRAPPED, "tailgate gap", Role.UNDERBODY);
    if (shape.style().tail() == Tail.BARN) {
      Outline middle = Outline.rectangle(-GAP / 2, low, GAP / 2, 3);
      rest = parts.cut(rest, middle, Plane.FRONT, "door gap", Role.UNDERBODY);
    }
    return rest;
  }

  private Skin bumper(Skin skin) {
    double low = shape.clearance() + 0.05;
    double insert = low + (shape.style().cladding() ? 0.20 : 0.115);
    Skin rest =
        parts.cut(
            skin,
            Outline.rectangle(-0.74, 0, 0.74, insert).rounded(0.03),
            Plane.WRAPPED,
            "diffuser",
            Role.PLASTIC);
    if (shape.style().cladding()) {
      rest =
          parts.cut(
              rest,
              Outline.rectangle(-2, 0, 2, insert),
              Plane.WRAPPED,
              "rear cladding",
              Role.PLASTIC);
    }
    Outline reflector = Outline.rectangle(0.56, insert + 0.02, 0.74, insert + 0.045);
    rest = parts.cutBoth(rest, reflector, Plane.WRAPPED, "reflector", Role.LAMP_REAR);
    return rest;
  }

  private void exhaust() {
    double y = shape.clearance() + 0.085;
    double z = shape.tail() + 0.07;
    // A tube along the car: an upright one laid on its back.
    RoundedBox pipe =
        new RoundedBox(
            2, 10, at -> new Vec(0.50 + at.x() * 0.042, y - at.z() * 0.030, z + at.y() * 0.07));
    parts.add("exhaust", Role.CHROME, pipe.toMesh(6));
    RoundedBox opening =
        new RoundedBox(
            2,
            10,
            at -> new Vec(0.50 + at.x() * 0.034, y - at.z() * 0.023, z - 0.003 + at.y() * 0.07));
    parts.add("exhaust opening", Role.UNDERBODY, opening.toMesh(6));
  }

  private double zAt(double y) {
    Contour contour = shell.contour();
    return contour.at(contour.placeOfHeight(y, silhouette.tail(), contour.last() - 1)).z();
  }
}
