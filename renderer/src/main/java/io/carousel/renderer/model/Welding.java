package io.carousel.renderer.model;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.HashMap;
import java.util.Map;

/** Joins corners that are alike into the shared vertices of a mesh. */
final class Welding {

  /** Normals that differ by less than a step are rounded alike, in most cases. */
  private static final double STEP = 1e-4;

  private record Vertex(Vec position, long x, long y, long z) {

    static Vertex of(Vec position, Vec normal) {
      return new Vertex(
          position,
          Math.round(normal.x() / STEP),
          Math.round(normal.y() / STEP),
          Math.round(normal.z() / STEP));
    }
  }

  private Welding() {}

  /** The mesh of a surface with normals. */
  static TriangleMesh weld(Surface surface) {
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    Map<Vertex, Integer> vertices = new HashMap<>();
    int[] corners = new int[3];
    for (int triangle = 0; triangle < surface.triangles(); triangle++) {
      for (int i = 0; i < 3; i++) {
        Vec position = Points.place(surface.positions(), 3 * triangle + i);
        Vec normal = Points.place(surface.normals(), 3 * triangle + i).unit();
        corners[i] =
            vertices.computeIfAbsent(
                Vertex.of(position, normal), added -> mesh.vertex(position, normal));
      }
      mesh.triangle(corners[0], corners[1], corners[2]);
    }
    return mesh.build();
  }
}
