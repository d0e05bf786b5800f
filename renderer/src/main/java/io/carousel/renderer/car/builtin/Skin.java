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

    /** As good as that of all numbers, and many times as fast: few vertices share a place. */
    @Override
    public int hashCode() {
      long bits =
          Double.doubleToLongBits(position.x())
              + 31 * Double.doubleToLongBits(position.y())
              + 961 * Double.doubleToLongBits(position.z());
      return (int) (bits ^ bits >>> 32);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Vertex vertex
              && Double.compare(u, vertex.u) == 0
              && Double.compare(v, vertex.v) == 0
              && position.equals(vertex.position)
              && normal.equals(vertex.normal));
    }

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
    int hint = 0;
    for (List<Vertex> polygon : polygons) {
      double[] places = places(polygon, plane);
      int beyond = edgeMissed(places, edges, hint);
      if (beyond >= 0) {
        outside.add(polygon);
        // Neighbours mostly lie beyond the same edge.
        hint = beyond;
        continue;
      }
      List<Vertex> rest = polygon;
      // What lies beyond an edge of the outline is outside for good; the rest meets the next edge.
      for (Outline.Edge edge : edges) {
        Sides sides = Sides.of(rest, edge, plane);
        if (sides.beyond().size() >= 3) {
          outside.add(sides.beyond());
        }
        rest = sides.within();
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

  /** Where the vertices of a polygon are in a plane: a and b of each. */
  private static double[] places(List<Vertex> polygon, Plane plane) {
    double[] places = new double[2 * polygon.size()];
    for (int i = 0; i < polygon.size(); i++) {
      Vertex vertex = polygon.get(i);
      places[2 * i] = plane.a(vertex);
      places[2 * i + 1] = plane.b(vertex);
    }
    return places;
  }

  /**
   * An edge that all of a polygon is beyond, so that it stays in one piece; -1 if there is none.
   *
   * @param places of its vertices in the plane
   * @param first the edge to try first
   */
  private static int edgeMissed(double[] places, List<Outline.Edge> edges, int first) {
    for (int i = 0; i < edges.size(); i++) {
      int index = first + i < edges.size() ? first + i : first + i - edges.size();
      if (isBeyond(places, edges.get(index))) {
        return index;
      }
    }
    return -1;
  }

  private static boolean isBeyond(double[] places, Outline.Edge edge) {
    for (int i = 0; i < places.length; i += 2) {
      // Written so that a place that is no number is not beyond.
      if (!(edge.distance(places[i], places[i + 1]) <= 0)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The two sides of a convex polygon that a line cuts: Sutherland and Hodgman's clipping (1974),
   * both ways. Each has fewer than three vertices where nothing of the polygon is on it.
   */
  private record Sides(List<Vertex> within, List<Vertex> beyond) {

    static Sides of(List<Vertex> polygon, Outline.Edge edge, Plane plane) {
      int size = polygon.size();
      double[] side = new double[size];
      boolean allWithin = true;
      for (int i = 0; i < size; i++) {
        Vertex vertex = polygon.get(i);
        side[i] = edge.distance(plane.a(vertex), plane.b(vertex));
        allWithin &= side[i] > 0;
      }
      if (allWithin) {
        return new Sides(polygon, List.of());
      }
      List<Vertex> within = new ArrayList<>(size + 1);
      List<Vertex> beyond = new ArrayList<>(size + 1);
      for (int i = 0; i < size; i++) {
        int next = i + 1 == size ? 0 : i + 1;
        Vertex from = polygon.get(i);
        if (side[i] >= 0) {
          within.add(from);
        }
        if (side[i] <= 0) {
          beyond.add(from);
        }
        if ((side[i] > 0 && side[next] < 0) || (side[i] < 0 && side[next] > 0)) {
          Vertex between = from.towards(polygon.get(next), side[i] / (side[i] - side[next]));
          within.add(between);
          beyond.add(between);
        }
      }
      return new Sides(within, beyond);
    }
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
