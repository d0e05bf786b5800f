package io.carousel.renderer.detail;

import io.carousel.renderer.car.TriangleMesh;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/**
 * Takes triangles out of a mesh by collapsing edges onto one of their ends, those that change the
 * surface least first: quadric error metrics (Garland and Heckbert 1997) as meshoptimizer has them.
 * The same mesh gives the same result every time. Vertices that stay keep their normal and their
 * place in the texture; pieces that are smaller than the error go.
 */
final class Simplification {

  private static final int OPTIONS =
      MeshOptimizer.meshopt_SimplifyErrorAbsolute | MeshOptimizer.meshopt_SimplifyPrune;

  private static final int POSITION_BYTES = 3 * Float.BYTES;

  private final TriangleMesh mesh;
  private final double metresPerNormal;

  /**
   * The simplification of a mesh.
   *
   * @param metresPerNormal how far a surface may move for the same error as that of a normal turned
   *     by one radian
   */
  Simplification(TriangleMesh mesh, double metresPerNormal) {
    this.mesh = mesh;
    this.metresPerNormal = metresPerNormal;
  }

  /**
   * The mesh with as few triangles as can be.
   *
   * @param error how far it may be from what it was, in metres
   */
  TriangleMesh to(double error) {
    IntBuffer from = MemoryUtil.memAllocInt(mesh.indices().length).put(mesh.indices()).flip();
    IntBuffer to = MemoryUtil.memAllocInt(from.remaining());
    FloatBuffer positions = floats(mesh.positions());
    FloatBuffer attributes = floats(attributes());
    FloatBuffer weights = floats(weights(positions));
    try {
      long count =
          MeshOptimizer.meshopt_simplifyWithAttributes(
              to,
              from,
              positions,
              vertexCount(),
              POSITION_BYTES,
              attributes,
              (long) weights.remaining() * Float.BYTES,
              weights,
              null,
              0,
              (float) error,
              OPTIONS,
              null);
      IntBuffer kept = to.limit(Math.toIntExact(count));
      // Software devices work a vertex out once for triangles that follow each other closely.
      MeshOptimizer.meshopt_optimizeVertexCache(kept, kept, vertexCount());
      int[] indices = new int[kept.remaining()];
      to.get(0, indices);
      return compact(indices);
    } finally {
      MemoryUtil.memFree(from);
      MemoryUtil.memFree(to);
      MemoryUtil.memFree(positions);
      MemoryUtil.memFree(attributes);
      MemoryUtil.memFree(weights);
    }
  }

  private boolean isTextured() {
    return mesh.uvs().length > 0;
  }

  /** Normal and place in the texture of each vertex, one after the other. */
  private float[] attributes() {
    if (!isTextured()) {
      return mesh.normals();
    }
    float[] attributes = new float[5 * vertexCount()];
    for (int i = 0; i < vertexCount(); i++) {
      System.arraycopy(mesh.normals(), 3 * i, attributes, 5 * i, 3);
      System.arraycopy(mesh.uvs(), 2 * i, attributes, 5 * i + 3, 2);
    }
    return attributes;
  }

  /**
   * What a difference of 1 in each attribute counts, against positions that meshoptimizer scales to
   * an extent of 1.
   */
  private float[] weights(FloatBuffer positions) {
    float extent = MeshOptimizer.meshopt_simplifyScale(positions, vertexCount(), POSITION_BYTES);
    float normal = (float) (metresPerNormal / extent);
    if (!isTextured()) {
      return new float[] {normal, normal, normal};
    }
    float uv = (float) (metresPerTexture() / extent);
    return new float[] {normal, normal, normal, uv, uv};
  }

  /** How large the whole texture would be on the mesh, in metres, by the areas of all triangles. */
  private double metresPerTexture() {
    double inSpace = 0;
    double inTexture = 0;
    int[] indices = mesh.indices();
    for (int i = 0; i < indices.length; i += 3) {
      double[] a = place(indices[i]);
      double[] b = place(indices[i + 1]);
      double[] c = place(indices[i + 2]);
      double x = cross(a, b, c, 1, 2);
      double y = cross(a, b, c, 2, 0);
      double z = cross(a, b, c, 0, 1);
      inSpace += Math.sqrt(x * x + y * y + z * z);
      inTexture += Math.abs(cross(a, b, c, 3, 4));
    }
    return inTexture > 0 ? Math.sqrt(inSpace / inTexture) : 0;
  }

  /** x, y, z, u and v of a vertex. */
  private double[] place(int vertex) {
    return new double[] {
      mesh.positions()[3 * vertex],
      mesh.positions()[3 * vertex + 1],
      mesh.positions()[3 * vertex + 2],
      mesh.uvs()[2 * vertex],
      mesh.uvs()[2 * vertex + 1]
    };
  }

  private static double cross(double[] a, double[] b, double[] c, int one, int other) {
    return (b[one] - a[one]) * (c[other] - a[other]) - (b[other] - a[other]) * (c[one] - a[one]);
  }

  private int vertexCount() {
    return mesh.positions().length / 3;
  }

  private static FloatBuffer floats(float[] numbers) {
    return MemoryUtil.memAllocFloat(numbers.length).put(numbers).flip();
  }

  /** The mesh with some of its triangles, and the vertices that these have in their order. */
  private TriangleMesh compact(int[] indices) {
    int[] numbers = new int[vertexCount()];
    Arrays.fill(numbers, -1);
    int[] vertices = new int[vertexCount()];
    int count = 0;
    int[] renumbered = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      int vertex = indices[i];
      if (numbers[vertex] < 0) {
        vertices[count] = vertex;
        numbers[vertex] = count++;
      }
      renumbered[i] = numbers[vertex];
    }
    int[] kept = Arrays.copyOf(vertices, count);
    return new TriangleMesh(
        chosen(mesh.positions(), 3, kept),
        chosen(mesh.normals(), 3, kept),
        mesh.uvs().length == 0 ? mesh.uvs() : chosen(mesh.uvs(), 2, kept),
        renumbered);
  }

  private static float[] chosen(float[] numbers, int each, int[] vertices) {
    float[] chosen = new float[vertices.length * each];
    for (int i = 0; i < vertices.length; i++) {
      System.arraycopy(numbers, vertices[i] * each, chosen, i * each, each);
    }
    return chosen;
  }
}
