package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of smooth surface that can be cut along outlines. Each vertex knows where it lies on its
 * face, so that an outline can be drawn on the face as well as in space; normals are those of the
 * smooth surface and stay so however it is cut.
 */
final class Skin {

  /**
   * A vertex of a skin.
   *
   * @param u place along the face, -1..1
   * @param v place up the face, -1..1
   * @param position place in space, in metres
   * @param normal unit normal of the smooth surface
   */
  record Vertex(double u, double v, Vec position, Vec normal) {

    Vertex towards(Vertex other, double share) {
      return new Vertex(
          u + (other.u - u) * share,
          v + (other.v - v) * share,
          position.towards(other.position, share),
          normal.towards(other.normal, share).unit());
    }
  }

  /** What a cut leaves: the skin inside the outline and the skin outside. */
  record Cut(Skin inside, Skin outside) {}

  private final List<List<Vertex>> polygons;

  private Skin(List<List<Vertex>> polygons) {
    this.polygons = polygons;
  }

  /** The skin of a grid of vertices, {@code rows[v][u]}, seen from outside with u to the right. */
  static Skin ofGrid(Vertex[][] rows) {
    List<List<Vertex>> polygons = new ArrayList<>();
    for (int row = 0; row + 1 < rows.length; row++) {
      for (int column = 0; column + 1 < rows[row].length; column++) {
        Vertex a = rows[row][column];
        Vertex b = rows[row][column + 1];
        Vertex c = rows[row + 1][column + 1];
        Vertex d = rows[row + 1][column];
        // Triangles rather than quadrilaterals: they are flat, so cuts of neighbours meet.
        polygons.add(List.of(a, b, c));
        polygons.add(List.of(a, c, d));
      }
    }
    return new Skin(polygons);
  }

  boolean isEmpty() {
    return polygons.isEmpty();
  }

  /** Cuts along a convex outline drawn in a plane. */
  Cut cut(Outline outline, Plane plane) {
    List<List<Vertex>> inside = new ArrayList<>();
    List<List<Vertex>> outside = new ArrayList<>();
    List<Outline.Edge> edges = outline.edges();
    for (List<Vertex> polygon : polygons) {
      if (misses(polygon, edges, plane)) {
        outside.add(polygon);
        continue;
      }
      List<Vertex> rest = polygon;
      // What lies beyond an edge of the outline is outside for good; the rest meets the next edge.
      for (Outline.Edge edge : edges) {
        List<Vertex> beyond = clip(rest, edge, plane, -1);
        if (beyond.size() >= 3) {
          outside.add(beyond);
        }
        rest = clip(rest, edge, plane, 1);
        if (rest.size() < 3) {
          break;
        }
      }
      if (rest.size() >= 3) {
        inside.add(rest);
      }
    }
    return new Cut(new Skin(inside), new Skin(outside));
  }

  // Whether all of a polygon is beyond one of the edges: it then stays in one piece.
  private static boolean misses(List<Vertex> polygon, List<Outline.Edge> edges, Plane plane) {
    for (Outline.Edge edge : edges) {
      boolean beyond = true;
      for (Vertex vertex : polygon) {
        beyond &= edge.distance(plane.a(vertex), plane.b(vertex)) <= 0;
      }
      if (beyond) {
        return true;
      }
    }
    return false;
  }

  // Sutherland and Hodgman's clipping of a convex polygon against one line (1974).
  private static List<Vertex> clip(List<Vertex> polygon, Outline.Edge edge, Plane plane, int sign) {
    List<Vertex> kept = new ArrayList<>(polygon.size() + 1);
    for (int i = 0; i < polygon.size(); i++) {
      Vertex from = polygon.get(i);
      Vertex to = polygon.get((i + 1) % polygon.size());
      double fromSide = sign * edge.distance(plane.a(from), plane.b(from));
      double toSide = sign * edge.distance(plane.a(to), plane.b(to));
      if (fromSide >= 0) {
        kept.add(from);
      }
      if ((fromSide > 0 && toSide < 0) || (fromSide < 0 && toSide > 0)) {
        kept.add(from.towards(to, fromSide / (fromSide - toSide)));
      }
    }
    return kept;
  }

  /** The skin moved along its normals, in metres. */
  Skin raisedBy(double height) {
    return new Skin(
        polygons.stream()
            .map(
                polygon ->
                    polygon.stream()
                        .map(
                            vertex ->
                                new Vertex(
                                    vertex.u,
                                    vertex.v,
                                    vertex.position.plus(vertex.normal.times(height)),
                                    vertex.normal))
                        .toList())
            .toList());
  }

  TriangleMesh toMesh() {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    Map<Vertex, Integer> shared = new HashMap<>();
    for (List<Vertex> polygon : polygons) {
      int[] corners =
          polygon.stream()
              .mapToInt(
                  vertex ->
                      shared.computeIfAbsent(
                          vertex, added -> builder.vertex(added.position, added.normal)))
              .toArray();
      for (int i = 2; i < corners.length; i++) {
        builder.triangle(corners[0], corners[i - 1], corners[i]);
      }
    }
    return builder.build();
  }
}
