package io.carousel.renderer.model;

import java.util.Arrays;
import java.util.List;

/**
 * The upright box around some corners.
 *
 * @param least least x, y, z
 * @param greatest greatest x, y, z
 */
record Bounds(double[] least, double[] greatest) {

  static Bounds of(List<float[]> positions) {
    double[] least = new double[3];
    double[] greatest = new double[3];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (float[] some : positions) {
      for (int i = 0; i < some.length; i++) {
        least[i % 3] = Math.min(least[i % 3], some[i]);
        greatest[i % 3] = Math.max(greatest[i % 3], some[i]);
      }
    }
    return new Bounds(least, greatest);
  }

  static Bounds of(float[] positions) {
    return of(List.of(positions));
  }

  /** The box around the triangles of some parts. */
  static Bounds ofParts(List<RawPart> parts) {
    return of(parts.stream().map(part -> part.surface().positions()).toList());
  }

  double size(int axis) {
    return greatest[axis] - least[axis];
  }

  double middle(int axis) {
    return (least[axis] + greatest[axis]) / 2;
  }
}
