package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;

/**
 * All directions on a square: the sphere unfolded by way of an octahedron (Engelhardt and
 * Dachsbacher 2008), up in the middle and down in the corners.
 */
final class Octahedron {

  private Octahedron() {}

  /** The unit vector at a place of the square, -1..1 each way. */
  static Vec direction(double a, double b) {
    double y = 1 - Math.abs(a) - Math.abs(b);
    double fold = Math.max(-y, 0);
    return new Vec(a - Math.copySign(fold, a), y, b - Math.copySign(fold, b)).unit();
  }
}
