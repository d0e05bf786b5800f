package io.carousel.renderer.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edges along which two triangles of a surface meet. */
final class Seams {

  private record Edge(int from, int to) {}

  /** A side of a triangle that lies on an edge; forward if it runs from the lesser point. */
  private record Side(int triangle, boolean forward) {}

  private final Points points;
  private final int triangles;
  private final Map<Edge, List<Side>> sides = new HashMap<>();

  private Seams(Points points, int triangles) {
    this.points = points;
    this.triangles = triangles;
  }

  static Seams of(Surface surface) {
    Seams seams = new Seams(Points.of(surface), surface.triangles());
    for (int triangle = 0; triangle < seams.triangles; triangle++) {
      for (int side = 0; side < 3; side++) {
        seams
            .sides
            .computeIfAbsent(seams.edge(triangle, side), edge -> new ArrayList<>(2))
            .add(new Side(triangle, seams.isForward(triangle, side)));
      }
    }
    return seams;
  }

  private int point(int triangle, int side) {
    return points.of(3 * triangle + side % 3);
  }

  private boolean isForward(int triangle, int side) {
    return point(triangle, side) < point(triangle, side + 1);
  }

  private Edge edge(int triangle, int side) {
    int a = point(triangle, side);
    int b = point(triangle, side + 1);
    return new Edge(Math.min(a, b), Math.max(a, b));
  }

  /**
   * Passes on from triangle to triangle which way each is to face, so that those which meet face
   * the same way.
   *
   * @param facings per triangle: more than 0 as it is, less than 0 the other way, 0 not known
   */
  void spread(int[] facings) {
    Deque<Integer> known = new ArrayDeque<>();
    for (int triangle = 0; triangle < triangles; triangle++) {
      if (facings[triangle] != 0) {
        known.add(triangle);
      }
    }
    while (!known.isEmpty()) {
      int triangle = known.remove();
      for (int side = 0; side < 3; side++) {
        List<Side> meeting = sides.get(edge(triangle, side));
        // Where more than two meet, or a face lies on its twin, there is no telling.
        if (meeting.size() == 2) {
          Side other = meeting.get(meeting.get(0).triangle == triangle ? 1 : 0);
          if (facings[other.triangle] == 0) {
            boolean alike = other.forward != isForward(triangle, side);
            facings[other.triangle] = alike ? facings[triangle] : -facings[triangle];
            known.add(other.triangle);
          }
        }
      }
    }
  }
}
