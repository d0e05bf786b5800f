package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;

/** Triangles without an area, which have no normal and show nothing. */
final class Slivers {

  /** In square metres: a tenth of a millimetre each way. */
  private static final double LEAST_AREA = 1e-8 / 2;

  private Slivers() {}

  /** Drops them from a surface in metres. */
  static Surface drop(Surface surface) {
    return surface.only(triangle -> area(surface.positions(), 3 * triangle) > LEAST_AREA);
  }

  private static double area(float[] positions, int corner) {
    Vec a = Points.place(positions, corner);
    Vec b = Points.place(positions, corner + 1);
    Vec c = Points.place(positions, corner + 2);
    return b.minus(a).cross(c.minus(a)).length() / 2;
  }
}
