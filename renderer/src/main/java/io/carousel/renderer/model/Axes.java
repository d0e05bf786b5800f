package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;

/**
 * Which way a model file has its car.
 *
 * @param up the way to the roof
 * @param front the way that the nose points
 */
public record Axes(Axis up, Axis front) {

  /** The axes of most model files, and of {@code car}: y up, nose to z. */
  public static final Axes USUAL = new Axes(Axis.Y, Axis.Z);

  public Axes {
    if (up.isParallelTo(front)) {
      throw new IllegalArgumentException(
          "up (" + up + ") and front (" + front + ") must be two different axes");
    }
  }

  /** Turns a surface so that y is up and the nose points to z. */
  Surface turn(Surface surface) {
    Vec side = up.direction().cross(front.direction());
    return surface
        .withPositions(turned(surface.positions(), side))
        .withNormals(turned(surface.normals(), side));
  }

  private float[] turned(float[] numbers, Vec side) {
    float[] turned = new float[numbers.length];
    for (int i = 0; i < numbers.length; i += 3) {
      turned[i] = along(side, numbers, i);
      turned[i + 1] = along(up.direction(), numbers, i);
      turned[i + 2] = along(front.direction(), numbers, i);
    }
    return turned;
  }

  private static float along(Vec axis, float[] numbers, int at) {
    return (float)
        (axis.x() * numbers[at] + axis.y() * numbers[at + 1] + axis.z() * numbers[at + 2]);
  }
}
