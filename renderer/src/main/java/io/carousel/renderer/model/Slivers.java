package io.carousel.renderer.model;

/** Triangles without an area, which have no normal and show nothing. */
final class Slivers {

  /** In square metres: a tenth of a millimetre each way. */
  private static final double LEAST_AREA = 1e-8 / 2;

  private Slivers() {}

  /** Drops them from a surface in metres. */
  static Surface drop(Surface surface) {
    return surface.only(triangle -> Points.area(surface.positions(), triangle) > LEAST_AREA);
  }
}
