package io.carousel.renderer.model;

import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import java.util.HashMap;
import java.util.Map;

/** Joins corners that are alike into the shared vertices of a mesh. */
final class Welding {

  /** Normals that differ by less than a step are rounded alike, in most cases. */
  private static final double STEP = 1e-4;

  private record Vertex(Vec position, long x, long y, long z, float u, float v) {

    static Vertex of(Vec position, Vec normal, float u, float v) {
      return new Vertex(
          position,
          Math.round(normal.x() / STEP),
          Math.round(normal.y() / STEP),
          Math.round(normal.z() / STEP),
          u,
          v);
    }
  }

  private Welding() {}

  /**
   * The mesh of a surface with normals.
   *
   * @param textured whether the mesh is to have the surface's places in a texture, if there are any
   */
  static TriangleMesh weld(Surface surface, boolean textured) {
    boolean hasPlaces = textured && surface.hasUvs();
    TriangleMesh.Builder mesh = new TriangleMesh.Builder();
    Map<Vertex, Integer> vertices = new HashMap<>();
    int[] indices = new int[3];
    for (int triangle = 0; triangle < surface.triangles(); triangle++) {
      for (int i = 0; i < 3; i++) {
        int corner = 3 * triangle + i;
        Vec position = Points.place(surface.positions(), corner);
        Vec normal = Points.place(surface.normals(), corner).unit();
        float u = hasPlaces ? surface.uvs()[2 * corner] : 0;
        float v = hasPlaces ? surface.uvs()[2 * corner + 1] : 0;
        indices[i] =
            vertices.computeIfAbsent(
                Vertex.of(position, normal, u, v),
                added ->
                    hasPlaces
                        ? mesh.vertex(position, normal, u, v)
                        : mesh.vertex(position, normal));
      }
      mesh.triangle(indices[0], indices[1], indices[2]);
    }
    return mesh.build();
  }
}
