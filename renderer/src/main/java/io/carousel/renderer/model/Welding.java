package io.carousel.renderer.model;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.HashMap;
import java.util.Map;

/** Joins corners that are alike into the shared vertices of a mesh. */
final class Welding {

  private record Vertex(Vec position, Vec normal) {}

  private Welding() {}

  /** The mesh of a surface with normals. */
  static TriangleMesh weld(Surface surface) {
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    Map<Vertex, Integer> vertices = new HashMap<>();
    int[] corners = new int[3];
    for (int triangle = 0; triangle < surface.triangles(); triangle++) {
      for (int i = 0; i < 3; i++) {
        Vertex vertex =
            new Vertex(
                Points.place(surface.positions(), 3 * triangle + i),
                Points.place(surface.normals(), 3 * triangle + i).unit());
        corners[i] =
            vertices.computeIfAbsent(vertex, added -> mesh.vertex(added.position, added.normal));
      }
      mesh.triangle(corners[0], corners[1], corners[2]);
    }
    return mesh.build();
  }
}
