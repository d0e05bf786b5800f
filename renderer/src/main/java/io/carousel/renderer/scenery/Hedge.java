package io.carousel.renderer.scenery;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A clipped hedge along the x axis: leaves in three greens around a dark inside. */
public final class Hedge {

  /** Its length, in metres. */
  public static final double LENGTH = 6;

  /** Its height, in metres. */
  public static final double HEIGHT = 2;

  private static final double DEPTH = 0.7;

  /** How far inside of its leaves nothing is seen through it, in metres. */
  private static final double TWIGS = 0.07;

  private static final int LEAVES = 9000;
  private static final double LEAF = 0.055;
  private static final long SEED = 1;

  private static final List<Look.Color> GREENS =
      List.of(
          new Look.Color(0.045, 0.095, 0.022),
          new Look.Color(0.075, 0.140, 0.035),
          new Look.Color(0.110, 0.165, 0.050));

  private static final Look.Color INSIDE = new Look.Color(0.012, 0.018, 0.008);

  private Hedge() {}

  /** Its parts, the same each time. */
  public static Car build() {
    List<Part> parts = new ArrayList<>();
    parts.add(part("twigs", box(), INSIDE));
    Random random = new Random(SEED);
    for (Look.Color green : GREENS) {
      parts.add(part("leaves", leaves(LEAVES / GREENS.size(), random), green));
    }
    return new Car("hedge", "Hedge", parts);
  }

  private static Part part(String name, TriangleMesh mesh, Look.Color color) {
    return new Part(name, Role.RUBBER, mesh, new Look(Optional.empty(), Optional.of(color), 1));
  }

  private static TriangleMesh leaves(int count, Random random) {
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    for (int i = 0; i < count; i++) {
      Face face = Face.at(random.nextDouble());
      double right = 2 * random.nextDouble() - 1;
      double up = 2 * random.nextDouble() - 1;
      // As twigs end farther out or in, and leaves turn every way.
      double out = 1.6 * TWIGS * (random.nextDouble() - 0.6);
      Vec place = face.point(right, up).plus(face.normal.times(out));
      Vec normal =
          face.normal
              .plus(new Vec(askew(random), 0.25 + askew(random), askew(random)).times(0.7))
              .unit();
      Vec across = normal.cross(new Vec(askew(random), askew(random), askew(random))).unit();
      Vec along = normal.cross(across);
      double size = LEAF * (0.6 + 0.8 * random.nextDouble());
      int first = mesh.vertex(place.plus(along.times(size)), normal);
      mesh.vertex(place.minus(across.times(0.5 * size)), normal);
      mesh.vertex(place.minus(along.times(size)), normal);
      mesh.vertex(place.plus(across.times(0.5 * size)), normal);
      mesh.triangle(first, first + 1, first + 2);
      mesh.triangle(first, first + 2, first + 3);
    }
    return mesh.build();
  }

  private static double askew(Random random) {
    return 2 * random.nextDouble() - 1;
  }

  private static TriangleMesh box() {
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    for (Face face : Face.values()) {
      Vec in = face.normal.times(-TWIGS);
      int first = mesh.vertex(face.point(-1, -1).plus(in), face.normal);
      mesh.vertex(face.point(1, -1).plus(in), face.normal);
      mesh.vertex(face.point(1, 1).plus(in), face.normal);
      mesh.vertex(face.point(-1, 1).plus(in), face.normal);
      mesh.triangle(first, first + 1, first + 2);
      mesh.triangle(first, first + 2, first + 3);
    }
    return mesh.build();
  }

  /** A side of the hedge that has leaves. */
  private enum Face {
    FRONT(new Vec(0, 0, 1), new Vec(LENGTH / 2, 0, 0), new Vec(0, HEIGHT / 2, 0)),
    BACK(new Vec(0, 0, -1), new Vec(-LENGTH / 2, 0, 0), new Vec(0, HEIGHT / 2, 0)),
    TOP(new Vec(0, 1, 0), new Vec(LENGTH / 2, 0, 0), new Vec(0, 0, -DEPTH / 2)),
    RIGHT(new Vec(1, 0, 0), new Vec(0, 0, -DEPTH / 2), new Vec(0, HEIGHT / 2, 0)),
    LEFT(new Vec(-1, 0, 0), new Vec(0, 0, DEPTH / 2), new Vec(0, HEIGHT / 2, 0));

    private final Vec normal;
    private final Vec right;
    private final Vec up;

    Face(Vec normal, Vec right, Vec up) {
      this.normal = normal;
      this.right = right;
      this.up = up;
    }

    /** The face that a number in 0..1 falls on, each by its area. */
    static Face at(double number) {
      double whole = 0;
      for (Face face : values()) {
        whole += face.area();
      }
      double left = number * whole;
      for (Face face : values()) {
        left -= face.area();
        if (left <= 0) {
          return face;
        }
      }
      return LEFT;
    }

    private double area() {
      return right.length() * up.length();
    }

    /** A point of the face, -1..1 each way. */
    Vec point(double toRight, double upwards) {
      Vec middle =
          new Vec(normal.x() * LENGTH / 2, HEIGHT / 2 * (1 + normal.y()), normal.z() * DEPTH / 2);
      return middle.plus(right.times(toRight)).plus(up.times(upwards));
    }
  }
}
