package io.carousel.renderer.model;

import io.carousel.renderer.car.Vec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which corners of a surface lie in the same place. */
final class Points {

  private record Place(float x, float y, float z) {}

  private final int[] ofCorner;
  private final int count;

  private Points(int[] ofCorner, int count) {
    this.ofCorner = ofCorner;
    this.count = count;
  }

  /** The points of a surface's corners. */
  static Points of(Surface surface) {
    float[] positions = surface.positions();
    int[] ofCorner = new int[positions.length / 3];
    Map<Place, Integer> points = new HashMap<>();
    for (int corner = 0; corner < ofCorner.length; corner++) {
      // Adding nothing makes one zero of the two that floats have.
      Place place =
          new Place(
              positions[3 * corner] + 0f,
              positions[3 * corner + 1] + 0f,
              positions[3 * corner + 2] + 0f);
      Integer known = points.putIfAbsent(place, points.size());
      ofCorner[corner] = known == null ? points.size() - 1 : known;
    }
    return new Points(ofCorner, points.size());
  }

  /** The point of a corner, from 0. */
  int of(int corner) {
    return ofCorner[corner];
  }

  int count() {
    return count;
  }

  /** Where a corner lies. */
  static Vec place(float[] positions, int corner) {
    return new Vec(positions[3 * corner], positions[3 * corner + 1], positions[3 * corner + 2]);
  }

  /** The unit normal of a triangle, on the side from which it is counter-clockwise. */
  static Vec normal(float[] positions, int triangle) {
    return across(positions, triangle).unit();
  }

  /** The area of a triangle. */
  static double area(float[] positions, int triangle) {
    return across(positions, triangle).length() / 2;
  }

  private static Vec across(float[] positions, int triangle) {
    Vec a = place(positions, 3 * triangle);
    Vec b = place(positions, 3 * triangle + 1);
    Vec c = place(positions, 3 * triangle + 2);
    return b.minus(a).cross(c.minus(a));
  }

  /**
   * The pieces that hang together: triangles that share a point are of one piece.
   *
   * @return a number of its piece for each triangle; the numbers are not consecutive
   */
  int[] pieces() {
    int[] leader = new int[count];
    Arrays.setAll(leader, point -> point);
    for (int corner = 0; corner < ofCorner.length; corner += 3) {
      join(leader, ofCorner[corner], ofCorner[corner + 1]);
      join(leader, ofCorner[corner], ofCorner[corner + 2]);
    }
    int[] pieces = new int[ofCorner.length / 3];
    Arrays.setAll(pieces, triangle -> find(leader, ofCorner[3 * triangle]));
    return pieces;
  }

  private static void join(int[] leader, int a, int b) {
    leader[find(leader, a)] = find(leader, b);
  }

  private static int find(int[] leader, int point) {
    int at = point;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
