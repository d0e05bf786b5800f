package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.RoundedBox.Face;
import io.carousel.renderer.car.builtin.Skin.Plane;
import java.util.ArrayList;
import java.util.List;

/** The body above the belt: pillars and roof, with the windows cut out, seats, and mirrors. */
final class Cabin {

  // The cabin's skin begins below the belt, inside the lower body, so that no gap shows.
  private static final double SUNK = 0.07;
  private static final double TRIM = 0.022;

  private final BodyShape shape;
  private final RoundedBox box;
  private final List<Part> parts = new ArrayList<>();

  Cabin(BodyShape shape) {
    this.shape = shape;
    this.box = new RoundedBox(7, 6.5, this::place);
  }

  // Where a point of the unit box lies on the cabin.
  private Vec place(Vec at) {
    double height = (at.y() + 1) / 2;
    // Windscreen and rear window are a little convex.
    double bulge = 0.05 * Math.sin(Math.PI * height);
    double front = shape.cowl() + (shape.roofFront() - shape.cowl()) * height + bulge;
    double rear = shape.tail() + (shape.roofRear() - shape.tail()) * height - 0.6 * bulge;
    double along = (at.z() + 1) / 2;
    double z = rear + (front - rear) * along;
    double foot =
        shape.belt() - SUNK + Math.max(0, along - 0.72) * (shape.cowlHeight() - shape.belt());
    double roof = shape.height() - 0.05 * sq(at.z()) - 0.025 * sq(at.x());
    double y = foot + (roof - foot) * height;
    double half = shape.width() / 2 * (0.94 + (shape.roofTaper() - 0.94) * Math.pow(height, 1.25));
    double plan = 1 - 0.07 * sq(sq(at.z()));
    return new Vec(at.x() * half * plan, y, z);
  }

  private static double sq(double number) {
    return number * number;
  }

  /** The parts of the cabin. */
  List<Part> parts() {
    side(Face.LEFT, "left");
    side(Face.RIGHT, "right");
    screen(Face.FRONT, "windscreen", 0.90);
    screen(Face.REAR, "rear window", 0.84);
    add("roof", Role.PAINT, box.face(Face.TOP, 14, 16).toMesh());
    seats();
    return List.copyOf(parts);
  }

  private void side(Face face, String side) {
    Skin skin = box.face(face, 26, 12);
    double noseward = face == Face.LEFT ? -1 : 1;
    double front = 0.86;
    double rear = -0.84;
    int windows = shape.sideWindows();
    double bottom = -1 + 2 * (SUNK + 0.035) / (shape.height() - shape.belt() + SUNK);
    Skin.Cut band =
        skin.cut(
            window(noseward, rear - TRIM, front + TRIM, bottom - 0.05, 0.70).rounded(0.10),
            Plane.FACE);
    Skin trim = band.inside();
    double step = (front - rear) / windows;
    for (int i = 0; i < windows; i++) {
      double left = rear + i * step + (i == 0 ? 0 : TRIM);
      double right = rear + (i + 1) * step - (i == windows - 1 ? 0 : TRIM);
      Skin.Cut cut =
          trim.cut(window(noseward, left, right, bottom, 0.66).rounded(0.07), Plane.FACE);
      add(side + " window", Role.GLASS, cut.inside().raisedBy(-0.006).toMesh());
      trim = cut.outside();
    }
    add(side + " window trim", Role.PLASTIC, trim.toMesh());
    add(side + " pillars", Role.PAINT, band.outside().toMesh());
    add(side + " mirror", Role.PAINT, mirror(face));
  }

  // On the left, u runs towards the tail: the window's ends change places.
  private static Outline window(
      double noseward, double rear, double front, double bottom, double top) {
    double a = Math.min(noseward * rear, noseward * front);
    double b = Math.max(noseward * rear, noseward * front);
    return Outline.rectangle(a, bottom, b, top);
  }

  private void screen(Face face, String name, double half) {
    Skin skin = box.face(face, 14, 12);
    double bottom = -0.86;
    Skin.Cut band =
        skin.cut(Outline.rectangle(-half, bottom, half, 0.80).rounded(0.10), Plane.FACE);
    Skin.Cut glass =
        band.inside()
            .cut(
                Outline.rectangle(-half + 0.03, bottom + 0.03, half - 0.03, 0.765).rounded(0.09),
                Plane.FACE);
    add(name, Role.GLASS, glass.inside().toMesh());
    add(name + " trim", Role.PLASTIC, glass.outside().toMesh());
    add(name + " frame", Role.PAINT, band.outside().toMesh());
  }

  // A housing on an arm that comes out of the door.
  private TriangleMesh mirror(Face face) {
    double side = face == Face.LEFT ? 1 : -1;
    double z = shape.cowl() - 0.40 * (shape.cowl() - shape.roofFront()) - 0.02;
    double x = shape.width() / 2 + 0.045;
    double y = shape.belt() + 0.085;
    RoundedBox housing =
        new RoundedBox(
            3,
            3,
            at ->
                new Vec(
                    side * x + at.x() * 0.110,
                    y + at.y() * 0.068 - 0.01 * at.x() * side,
                    z + at.z() * 0.055 * (1 - 0.2 * at.x() * side)));
    RoundedBox arm =
        new RoundedBox(
            4,
            4,
            at ->
                new Vec(
                    side * (x - 0.12) + at.x() * 0.09,
                    y - 0.045 + at.y() * 0.018 + 0.02 * at.x() * side,
                    z + at.z() * 0.035));
    return TriangleMesh.join(List.of(housing.toMesh(7), arm.toMesh(3)));
  }

  private void seats() {
    double height = shape.height() - shape.belt();
    double first = shape.roofFront() - 0.30;
    double second = Math.max(first - 0.92, shape.roofRear() + 0.22);
    for (double z : new double[] {first, second}) {
      for (double x : new double[] {-0.36, 0.36}) {
        add("seat", Role.INTERIOR, seat(x, shape.belt() + 0.10 * height, z, 0.24, 0.30));
        add(
            "head rest",
            Role.INTERIOR,
            seat(x, shape.belt() + 0.55 * height, z - 0.08, 0.12, 0.09));
      }
    }
  }

  private static TriangleMesh seat(
      double x, double y, double z, double halfWidth, double halfHeight) {
    return new RoundedBox(
            4,
            4,
            at ->
                new Vec(
                    x + at.x() * halfWidth,
                    y + at.y() * halfHeight,
                    z + at.z() * 0.07 - at.y() * halfHeight * 0.25))
        .toMesh(4);
  }

  private void add(String name, Role role, TriangleMesh mesh) {
    parts.add(new Part(name, role, mesh));
  }
}
