package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;

/** Turns an outline around the x axis: tyres, rims, discs. */
final class Lathe {

  private static final int STEPS = 32;

  /** Where two stretches meet more bluntly than this, the edge is rounded off. */
  private static final double CREASE = Math.cos(Math.toRadians(38));

  private Lathe() {}

  /**
   * The turned surface, with its outside to the left of the outline as it runs.
   *
   * @param outline pairs of x and radius, one after the other; each stretch between two is a cone,
   *     shaded smoothly into the next where they hardly turn
   */
  static TriangleMesh turn(double... outline) {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    int stretches = outline.length / 2 - 1;
    for (int i = 0; i < stretches; i++) {
      Vec here = facing(outline, i);
      Vec start = i == 0 ? here : blended(facing(outline, i - 1), here);
      Vec end = i == stretches - 1 ? here : blended(facing(outline, i + 1), here);
      cone(builder, at(outline, i), start, at(outline, i + 1), end);
    }
    return builder.build();
  }

  // x and radius, as x and y of a vector.
  private static Vec at(double[] outline, int point) {
    return new Vec(outline[2 * point], outline[2 * point + 1], 0);
  }

  private static Vec facing(double[] outline, int stretch) {
    Vec along = at(outline, stretch + 1).minus(at(outline, stretch));
    return new Vec(-along.y(), along.x(), 0).unit();
  }

  private static Vec blended(Vec neighbour, Vec own) {
    return neighbour.dot(own) < CREASE ? own : neighbour.plus(own).unit();
  }

  private static void cone(
      TriangleMesh.Builder builder, Vec from, Vec fromNormal, Vec to, Vec toNormal) {
    for (int step = 0; step <= STEPS; step++) {
      double angle = 2 * Math.PI * step / STEPS;
      int a = builder.vertex(turned(from, angle), turned(fromNormal, angle));
      int b = builder.vertex(turned(to, angle), turned(toNormal, angle));
      if (step > 0) {
        builder.triangle(a - 2, b, b - 2);
        builder.triangle(a - 2, a, b);
      }
    }
  }

  private static Vec turned(Vec at, double angle) {
    return new Vec(at.x(), at.y() * Math.cos(angle), at.y() * Math.sin(angle));
  }
}
