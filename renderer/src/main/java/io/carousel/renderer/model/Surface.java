package io.carousel.renderer.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Triangles of one material, corner by corner: nothing is shared between them yet. The arrays
 * belong to the surface and are not to be changed.
 *
 * @param material the material in the model file
 * @param positions x, y, z of each corner, nine numbers a triangle
 * @param normals x, y, z of each corner's normal, nine numbers a triangle; empty if the file has
 *     none
 * @param uvs place in the texture of each corner, six numbers a triangle, v upwards; empty if the
 *     file has none
 */
record Surface(SourceMaterial material, float[] positions, float[] normals, float[] uvs) {

  int triangles() {
    return positions.length / 9;
  }

  boolean hasNormals() {
    return normals.length > 0;
  }

  boolean hasUvs() {
    return uvs.length > 0;
  }

  Surface withPositions(float[] moved) {
    return new Surface(material, moved, normals, uvs);
  }

  Surface withNormals(float[] other) {
    return new Surface(material, positions, other, uvs);
  }

  /** The triangles that a test on their index keeps. */
  Surface only(IntPredicate kept) {
    return new Surface(
        material, only(kept, positions, 9), only(kept, normals, 9), only(kept, uvs, 6));
  }

  private float[] only(IntPredicate kept, float[] numbers, int perTriangle) {
    float[] some = new float[numbers.length];
    int count = 0;
    for (int triangle = 0; triangle * perTriangle < numbers.length; triangle++) {
      if (kept.test(triangle)) {
        System.arraycopy(numbers, triangle * perTriangle, some, count, perTriangle);
        count += perTriangle;
      }
    }
    return Arrays.copyOf(some, count);
  }

  /**
   * One surface of several with the same material. Normals and places in the texture are kept only
   * if all of them have some.
   */
  static Surface join(List<Surface> surfaces) {
    Surface first = surfaces.get(0);
    return new Surface(
        first.material,
        concatenate(surfaces.stream().map(Surface::positions).toList()),
        concatenate(surfaces.stream().map(Surface::normals).toList()),
        concatenate(surfaces.stream().map(Surface::uvs).toList()));
  }

  private static float[] concatenate(List<float[]> pieces) {
    if (pieces.stream().anyMatch(piece -> piece.length == 0)) {
      return new float[0];
    }
    float[] joined = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int count = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, joined, count, piece.length);
      count += piece.length;
    }
    return joined;
  }
}
