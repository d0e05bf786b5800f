package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;

/** Turns an outline around the x axis: tyres, rims, discs. */
final class Lathe {

  private static final int STEPS = 36;

  private Lathe() {}

  /**
   * The turned surface, with its outside to the left of the outline as it runs.
   *
   * @param outline pairs of x and radius, one after the other; each stretch between two is a cone
   *     with an edge to the next
   */
  static TriangleMesh turn(double... outline) {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int i = 0; i + 3 < outline.length; i += 2) {
      cone(builder, outline[i], outline[i + 1], outline[i + 2], outline[i + 3]);
    }
    return builder.build();
  }

  private static void cone(
      TriangleMesh.Builder builder, double x0, double radius0, double x1, double radius1) {
    double length = Math.hypot(x1 - x0, radius1 - radius0);
    double normalX = -(radius1 - radius0) / length;
    double normalRadius = (x1 - x0) / length;
    int first = -1;
    int second = -1;
    for (int step = 0; step <= STEPS; step++) {
      double angle = 2 * Math.PI * step / STEPS;
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      Vec normal = new Vec(normalX, normalRadius * cos, normalRadius * sin);
      int a = builder.vertex(new Vec(x0, radius0 * cos, radius0 * sin), normal);
      int b = builder.vertex(new Vec(x1, radius1 * cos, radius1 * sin), normal);
      if (step > 0) {
        builder.triangle(first, b, second);
        builder.triangle(first, a, b);
      }
      first = a;
      second = b;
    }
  }
}
