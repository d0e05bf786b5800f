package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.Outline.Point;
import io.carousel.renderer.car.builtin.RoundedBox.Face;
import io.carousel.renderer.car.builtin.Skin.Plane;
import java.util.ArrayList;
import java.util.List;

/**
 * The body up to the windows: bonnet, flanks, nose and tail, with lamps, grille, wheel arches and
 * gaps cut out of its skin.
 */
final class LowerBody {

  private static final double GAP = 0.011;
  private static final double ARCH_CLEARANCE = 0.042;

  private final BodyShape shape;
  private final Profile top;
  private final Profile bottom;
  private final RoundedBox box;
  private final List<Part> parts = new ArrayList<>();

  LowerBody(BodyShape shape) {
    this.shape = shape;
    double nose = shape.length() / 2;
    this.top =
        Profile.through(
            -nose,
            shape.deckHeight() - 0.06,
            shape.tail() - 0.05,
            shape.deckHeight(),
            shape.roofRear(),
            Math.max(shape.belt(), shape.deckHeight() - 0.03),
            shape.roofFront(),
            shape.belt() + 0.01,
            shape.cowl(),
            shape.cowlHeight(),
            (shape.cowl() + nose) / 2,
            shape.noseHeight() + 0.72 * (shape.cowlHeight() - shape.noseHeight()),
            nose,
            shape.noseHeight());
    this.bottom =
        Profile.through(
            -nose,
            shape.sill() + 0.10,
            shape.rearAxle() - shape.wheelRadius(),
            shape.sill() + 0.02,
            0,
            shape.sill(),
            shape.frontAxle() + shape.wheelRadius(),
            shape.sill(),
            nose,
            shape.sill() + 0.03);
    this.box = new RoundedBox(shape.boxiness(), 9, this::place);
  }

  // Where a point of the unit box lies on the body.
  private Vec place(Vec at) {
    double height = (at.y() + 1) / 2;
    // The nose and the tail lean back above the bumper and are tucked in below it.
    double lean =
        0.13 * Math.pow(Math.max(0, height - 0.45), 1.6) + 0.10 * sq(Math.max(0, 0.35 - height));
    double z = at.z() * (shape.length() / 2 - lean * Math.abs(at.z()));
    double crown = 0.045 * (1 - sq(at.x())) * height;
    double y = bottom.at(z) + (top.at(z) + crown - bottom.at(z)) * height;
    // The flank is widest below its middle, turns in towards the sill and leans in to the window.
    double section = height < 0.52 ? 1 - 0.16 * sq(height - 0.52) : 1 - 0.22 * sq(height - 0.52);
    double plan = 1 - 0.035 * sq(sq(z / (shape.length() / 2)));
    double x = at.x() * (shape.width() / 2) * section * plan;
    return new Vec(x + Math.signum(at.x()) * sq(at.x()) * (crease(height) + flare(z, y)), y, z);
  }

  // A pressed line along the flank, below the windows.
  private static double crease(double height) {
    return 0.010 * Math.exp(-sq((height - 0.74) / 0.05))
        - 0.008 * Math.exp(-sq((height - 0.24) / 0.09));
  }

  // The wings bulge a little around the wheels.
  private double flare(double z, double y) {
    return 0.016 * (flareAround(shape.frontAxle(), z, y) + flareAround(shape.rearAxle(), z, y));
  }

  private double flareAround(double axle, double z, double y) {
    double distance = Math.hypot(z - axle, y - shape.wheelRadius()) - archRadius();
    return Math.exp(-sq(distance / 0.09));
  }

  private double archRadius() {
    return shape.wheelRadius() + ARCH_CLEARANCE;
  }

  private static double sq(double number) {
    return number * number;
  }

  /** The parts of the lower body. */
  List<Part> parts() {
    flank(Face.LEFT, "left");
    flank(Face.RIGHT, "right");
    front();
    rear();
    roofOfLowerBody();
    add("floor", Role.UNDERBODY, box.face(Face.BOTTOM, 6, 2));
    add("inner body", Role.UNDERBODY, innerBody());
    return List.copyOf(parts);
  }

  private void flank(Face face, String side) {
    Skin skin = box.face(face, 44, 12);
    for (double axle : new double[] {shape.frontAxle(), shape.rearAxle()}) {
      skin = withArch(skin, axle, side);
    }
    double cladding = shape.cladding() ? -0.62 : -0.86;
    skin =
        cutOut(
            skin,
            Outline.rectangle(-1, -1.1, 1, cladding),
            Plane.FACE,
            side + " sill",
            Role.PLASTIC);
    // Lamps reach around the corners; u runs towards the tail on the left and the nose on the
    // right.
    double noseward = face == Face.LEFT ? -1 : 1;
    skin =
        cutOut(
            skin,
            lampOnFlank(noseward, 0.20, 0.62),
            Plane.FACE,
            side + " headlamp corner",
            Role.LAMP_FRONT);
    skin =
        cutOut(
            skin,
            lampOnFlank(-noseward, 0.30, 0.78),
            Plane.FACE,
            side + " tail lamp corner",
            Role.LAMP_REAR);
    for (Outline gap : gaps()) {
      skin = cutOut(skin, gap, Plane.SIDE, side + " door gap", Role.UNDERBODY);
    }
    add(side + " flank", Role.PAINT, skin);
    for (double handle : doorHandles()) {
      add(side + " door handle", Role.PAINT, doorHandle(face, handle));
    }
  }

  private Skin withArch(Skin skin, double axle, String side) {
    double radius = archRadius();
    Skin rest = skin.cut(Outline.circle(axle, shape.wheelRadius(), radius), Plane.SIDE).outside();
    if (!shape.cladding()) {
      return rest;
    }
    return cutOut(
        rest,
        Outline.circle(axle, shape.wheelRadius(), radius + 0.06),
        Plane.SIDE,
        side + " arch trim",
        Role.PLASTIC);
  }

  private static Outline lampOnFlank(double towards, double bottom, double top) {
    double inner = towards * 0.895;
    double outer = towards * 1.05;
    return Outline.of(
        new Point(Math.min(inner, outer), bottom + (inner < outer ? 0.12 : 0)),
        new Point(Math.max(inner, outer), bottom + (inner < outer ? 0 : 0.12)),
        new Point(Math.max(inner, outer), top),
        new Point(Math.min(inner, outer), top));
  }

  // Front door, rear door: strips in the side view, from the sill to the window line.
  private List<Outline> gaps() {
    double low = shape.sill() + 0.10;
    double high = shape.belt() + 0.12;
    double first = shape.frontAxle() - archRadius() - 0.13;
    double last = shape.rearAxle() + archRadius() * 0.80;
    double middle = (first + last) / 2 - 0.04;
    List<Outline> gaps = new ArrayList<>();
    gaps.add(Outline.strip(new Point(first, low), new Point(first + 0.04, high), GAP));
    gaps.add(Outline.strip(new Point(middle, low), new Point(middle, high), GAP));
    gaps.add(
        Outline.strip(
            new Point(last + 0.10, low), new Point(last + 0.06, archRadius() + 0.12), GAP));
    gaps.add(
        Outline.strip(
            new Point(last + 0.06, archRadius() + 0.12), new Point(last - 0.10, high), GAP));
    gaps.add(Outline.strip(new Point(first, low), new Point(last + 0.10, low), GAP));
    return gaps;
  }

  private double[] doorHandles() {
    double first = shape.frontAxle() - archRadius() - 0.13;
    double last = shape.rearAxle() + archRadius() * 0.80;
    double middle = (first + last) / 2 - 0.04;
    return new double[] {middle + 0.14, last + 0.10};
  }

  private TriangleMesh doorHandle(Face face, double z) {
    double y = shape.belt() - 0.115;
    double side = face == Face.LEFT ? 1 : -1;
    double x = side * (shape.width() / 2 * 0.975 + 0.012);
    return new RoundedBox(
            4, 4, at -> new Vec(x + at.x() * 0.022, y + at.y() * 0.014, z + at.z() * 0.095))
        .toMesh(4);
  }

  private void front() {
    Skin skin = box.face(Face.FRONT, 18, 12);
    Outline left =
        Outline.of(
            new Point(0.56, 0.30),
            new Point(1.05, 0.20),
            new Point(1.05, 0.62),
            new Point(0.62, 0.56));
    Outline right =
        Outline.of(
            new Point(-1.05, 0.20),
            new Point(-0.56, 0.30),
            new Point(-0.62, 0.56),
            new Point(-1.05, 0.62));
    skin = headlamp(skin, left, "left");
    skin = headlamp(skin, right, "right");
    skin = grille(skin);
    skin =
        cutOut(
            skin,
            Outline.of(
                    new Point(-0.70, -0.74),
                    new Point(0.70, -0.74),
                    new Point(0.62, -0.34),
                    new Point(-0.62, -0.34))
                .rounded(0.1),
            Plane.FACE,
            "air intake",
            Role.UNDERBODY);
    skin =
        cutOut(
            skin,
            Outline.rectangle(-1.1, -1.1, 1.1, -0.80),
            Plane.FACE,
            "front spoiler",
            Role.PLASTIC);
    add("nose", Role.PAINT, skin);
    add("front plate", Role.PLATE, plate(shape.length() / 2 + 0.004, shape.sill() + 0.23));
  }

  // A dark housing that shows two projectors through its lens.
  private Skin headlamp(Skin skin, Outline outline, String side) {
    Skin.Cut lamp = skin.cut(outline, Plane.FACE);
    double sign = side.equals("left") ? 1 : -1;
    Skin housing = lamp.inside();
    for (double across : new double[] {0.70, 0.86}) {
      Skin.Cut projector = housing.cut(Outline.circle(sign * across, 0.41, 0.062), Plane.FACE);
      add(side + " projector", Role.CHROME, projector.inside());
      housing = projector.outside();
    }
    add(side + " headlamp", Role.LAMP_FRONT, housing);
    return lamp.outside();
  }

  private Skin grille(Skin skin) {
    Outline frame =
        Outline.of(
                new Point(-0.42, 0.02),
                new Point(0.42, 0.02),
                new Point(0.48, 0.50),
                new Point(-0.48, 0.50))
            .rounded(0.06);
    Outline opening =
        Outline.of(
                new Point(-0.40, 0.055),
                new Point(0.40, 0.055),
                new Point(0.455, 0.465),
                new Point(-0.455, 0.465))
            .rounded(0.05);
    Skin.Cut framed = skin.cut(frame, Plane.FACE);
    Skin.Cut open = framed.inside().cut(opening, Plane.FACE);
    add("grille frame", Role.CHROME, open.outside());
    Skin mesh = open.inside();
    for (double bar = 0.13; bar < 0.45; bar += 0.09) {
      mesh =
          cutOut(
              mesh,
              Outline.rectangle(-0.5, bar - 0.012, 0.5, bar + 0.012),
              Plane.FACE,
              "grille bar",
              Role.CHROME);
    }
    add("grille", Role.UNDERBODY, mesh);
    return framed.outside();
  }

  private void rear() {
    Skin skin = box.face(Face.REAR, 18, 12);
    Outline left =
        Outline.of(
            new Point(-1.05, 0.30),
            new Point(-0.58, 0.36),
            new Point(-0.60, 0.72),
            new Point(-1.05, 0.78));
    Outline right =
        Outline.of(
            new Point(0.58, 0.36),
            new Point(1.05, 0.30),
            new Point(1.05, 0.78),
            new Point(0.60, 0.72));
    skin = cutOut(skin, left, Plane.FACE, "left tail lamp", Role.LAMP_REAR);
    skin = cutOut(skin, right, Plane.FACE, "right tail lamp", Role.LAMP_REAR);
    skin =
        cutOut(
            skin, Outline.rectangle(-1.1, -1.1, 1.1, -0.62), Plane.FACE, "diffuser", Role.PLASTIC);
    Outline lid = Outline.strip(new Point(-0.99, -0.06), new Point(0.99, -0.06), 0.016);
    skin = cutOut(skin, lid, Plane.FACE, "boot gap", Role.UNDERBODY);
    add("tail", Role.PAINT, skin);
    double height =
        bottom.at(-shape.length() / 2) + 0.66 * (shape.deckHeight() - shape.sill() - 0.1);
    add("rear plate", Role.PLATE, plate(-shape.length() / 2 + 0.012, height));
  }

  private static TriangleMesh plate(double z, double y) {
    return new RoundedBox(
            20, 20, at -> new Vec(at.x() * 0.26, y + at.y() * 0.056, z + at.z() * 0.012))
        .toMesh(4);
  }

  private void roofOfLowerBody() {
    Skin skin = box.face(Face.TOP, 12, 30);
    // Under the cabin there is no sheet metal, but what one sees through the windows.
    double half = shape.width() * 0.38;
    Outline cabin =
        Outline.rectangle(-half, shape.tail() + 0.32, half, shape.cowl() - 0.30).rounded(0.2);
    Skin.Cut cut = skin.cut(cabin, Plane.PLAN);
    add("cabin floor", Role.INTERIOR, cut.inside());
    Skin bonnet = cut.outside();
    double nose = shape.length() / 2;
    for (double side : new double[] {-1, 1}) {
      bonnet =
          cutOut(
              bonnet,
              Outline.strip(
                  new Point(side * shape.width() * 0.405, shape.cowl() - 0.02),
                  new Point(side * shape.width() * 0.375, nose - 0.14),
                  GAP),
              Plane.PLAN,
              "bonnet gap",
              Role.UNDERBODY);
    }
    add("bonnet and deck", Role.PAINT, bonnet);
  }

  // What closes the wheel wells and keeps one from looking through the car.
  private TriangleMesh innerBody() {
    double half = shape.width() / 2 - 0.27;
    return new RoundedBox(
            10,
            10,
            at ->
                new Vec(
                    at.x() * half,
                    shape.sill()
                        + 0.02
                        + (at.y() + 1) / 2 * (shape.noseHeight() - shape.sill() - 0.08),
                    at.z() * (shape.length() / 2 - 0.25)))
        .toMesh(6);
  }

  private Skin cutOut(Skin skin, Outline outline, Plane plane, String name, Role role) {
    Skin.Cut cut = skin.cut(outline, plane);
    add(name, role, cut.inside());
    return cut.outside();
  }

  private void add(String name, Role role, Skin skin) {
    if (!skin.isEmpty()) {
      add(name, role, skin.toMesh());
    }
  }

  private void add(String name, Role role, TriangleMesh mesh) {
    parts.add(new Part(name, role, mesh));
  }
}
