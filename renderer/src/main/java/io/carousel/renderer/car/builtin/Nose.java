package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.Outline.Point;

/** The front from the bumper's lip to the bonnet's edge: lamps, grille, intakes and plate. */
final class Nose {

  private final BodyShape shape;
  private final Shell shell;
  private final Silhouette silhouette;
  private final PartList parts;

  Nose(Shell shell, Silhouette silhouette, PartList parts) {
    this.shape = shell.shape();
    this.shell = shell;
    this.silhouette = silhouette;
    this.parts = parts;
  }

  void build() {
    Skin skin = shell.across(0, silhouette.bonnet());
    skin = headlamps(skin);
    skin = grille(skin);
    skin = intake(skin);
    skin = corners(skin);
    double lip = shape.clearance() + (shape.style().cladding() ? 0.16 : 0.035);
    skin =
        parts.cut(skin, Outline.rectangle(-2, 0, 2, lip), Plane.FRONT, "front lip", Role.PLASTIC);
    parts.add("nose", Role.PAINT, skin);
    plate();
  }

  /** Height of the headlamps' middle. */
  private double lampHeight() {
    return shape.hoodFront() - 0.105 - 0.02 * scale();
  }

  // Taller noses have taller faces.
  private double scale() {
    return (shape.hoodFront() - shape.clearance()) / 0.52;
  }

  private Skin headlamps(Skin skin) {
    double y = lampHeight();
    double tall = scale();
    Outline lens =
        Outline.of(
            new Point(0.390, y - 0.020 * tall),
            new Point(0.600, y - 0.062 * tall),
            new Point(1.010, y - 0.046 * tall),
            new Point(1.010, y + 0.056 * tall),
            new Point(0.640, y + 0.038 * tall),
            new Point(0.420, y + 0.012 * tall));
    Skin.Cut left = skin.cut(lens, Plane.WRAPPED);
    Skin.Cut right = left.outside().cut(lens.mirrored(), Plane.WRAPPED);
    headlamp(left.inside(), lens.inset(0.010), y);
    return right.outside();
  }

  // A dark bezel around projectors and a reflecting strip.
  private void headlamp(Skin skin, Outline lens, double y) {
    Skin.Cut bezel = skin.cut(lens, Plane.WRAPPED);
    parts.addBoth("headlamp bezel", Role.PLASTIC, bezel.outside());
    Skin inside = bezel.inside();
    double tall = scale();
    for (double across : new double[] {0.565, 0.685}) {
      double radius = 0.034 * tall;
      double middle = y - 0.004 * tall;
      Skin.Cut bowl = inside.cut(disc(across, middle, radius), Plane.WRAPPED);
      Skin.Cut projector = bowl.inside().cut(disc(across, middle, radius * 0.62), Plane.WRAPPED);
      parts.addBoth("headlamp bowl", Role.CHROME, projector.outside());
      parts.addBoth("projector", Role.PLASTIC, projector.inside());
      inside = bowl.outside();
    }
    parts.addBoth("headlamp", Role.LAMP_FRONT, inside);
  }

  // A circle on the car is an ellipse around the corner, where u counts less than metres.
  private static Outline disc(double u, double y, double radius) {
    Outline circle = Outline.circle(0, 0, radius);
    return Outline.of(
        circle.edges().stream()
            .map(edge -> new Point(u + edge.from().a() * 1.35, y + edge.from().b()))
            .toList());
  }

  private Skin grille(Skin skin) {
    double top = lampHeight() + 0.030 * scale();
    double bottom = lampHeight() - 0.085 * scale();
    double wide = shape.style().cladding() ? 0.47 : 0.42;
    Outline frame =
        Outline.of(
                new Point(-wide + 0.07, bottom),
                new Point(wide - 0.07, bottom),
                new Point(wide, top - 0.03),
                new Point(wide - 0.02, top),
                new Point(-wide + 0.02, top),
                new Point(-wide, top - 0.03))
            .rounded(0.02);
    Skin.Cut framed = skin.cut(frame, Plane.FRONT);
    Skin.Cut open = framed.inside().cut(frame.inset(0.013), Plane.FRONT);
    Role trim = shape.style().brightTrim() ? Role.CHROME : Role.PLASTIC;
    parts.add("grille frame", trim, open.outside());
    Skin mesh = open.inside();
    int bars = (int) Math.round((top - bottom) / 0.032);
    for (int bar = 1; bar < bars; bar++) {
      double y = bottom + (top - bottom) * bar / bars;
      mesh =
          parts.cut(
              mesh,
              Outline.rectangle(-1, y - 0.005, 1, y + 0.005),
              Plane.FRONT,
              "grille bar",
              trim);
    }
    parts.add("grille", Role.UNDERBODY, mesh.raisedBy(-0.012));
    badge((top + bottom) / 2 + 0.01);
    return framed.outside();
  }

  private void badge(double y) {
    double z = zAt(y) + 0.004;
    parts.add(
        "badge",
        Role.CHROME,
        new RoundedBox(2, 2, at -> new Vec(at.x() * 0.048, y + at.y() * 0.040, z + at.z() * 0.014))
            .toMesh(6));
  }

  private Skin intake(Skin skin) {
    double low = shape.clearance() + 0.055;
    double high = low + 0.125 * scale();
    Outline opening =
        Outline.of(
                new Point(-0.50, low),
                new Point(0.50, low),
                new Point(0.56, high),
                new Point(-0.56, high))
            .rounded(0.02);
    Skin.Cut cut = skin.cut(opening, Plane.FRONT);
    Skin mesh = cut.inside();
    for (double share : new double[] {0.36, 0.68}) {
      double y = low + (high - low) * share;
      mesh =
          parts.cut(
              mesh,
              Outline.rectangle(-1, y - 0.008, 1, y + 0.008),
              Plane.FRONT,
              "intake bar",
              Role.PLASTIC);
    }
    parts.add("intake", Role.UNDERBODY, mesh.raisedBy(-0.02));
    return cut.outside();
  }

  // Black inserts below the headlamps, with fog lamps.
  private Skin corners(Skin skin) {
    double low = shape.clearance() + 0.075;
    double high = low + 0.115 * scale();
    Outline insert =
        Outline.of(
                new Point(0.50, low),
                new Point(0.70, low + 0.01),
                new Point(0.76, high),
                new Point(0.54, high - 0.02))
            .rounded(0.02);
    Outline lamp = disc(0.605, (low + high) / 2 - 0.005, 0.030);
    Skin rest = skin;
    for (Outline part : new Outline[] {lamp, insert}) {
      Role role = part == lamp ? Role.LAMP_FRONT : Role.PLASTIC;
      String name = part == lamp ? "fog lamp" : "bumper insert";
      rest = parts.cutBoth(rest, part, Plane.WRAPPED, name, role);
    }
    return rest;
  }

  private void plate() {
    double y = shape.clearance() + 0.225 * scale();
    new NumberPlate(y, zAt(y) + 0.006, 1).addTo(parts, "front");
  }

  private double zAt(double y) {
    Contour contour = shell.contour();
    return contour.at(contour.placeOfHeight(y, 1, silhouette.bonnet())).z();
  }
}
