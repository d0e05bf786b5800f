package io.carousel.renderer.detail;

import io.carousel.renderer.car.TriangleMesh;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.meshoptimizer.MeshOptimizer;

/**
 * The shape of something that throws a shadow, and nothing else of it: a place that several
 * vertices share, as they differ in normals, is there once.
 *
 * @param positions x, y, z of each vertex, in metres
 * @param indices three vertices a triangle
 */
public record ShadowMesh(float[] positions, int[] indices) {

  private static final int POSITION_BYTES = 3 * Float.BYTES;

  /** The shape of meshes as one; of no triangles if there is no mesh. */
  public static ShadowMesh of(List<TriangleMesh> meshes) {
    TriangleMesh whole = TriangleMesh.join(meshes);
    int vertices = whole.positions().length / 3;
    FloatBuffer positions =
        MemoryUtil.memAllocFloat(whole.positions().length).put(whole.positions()).flip();
    IntBuffer indices = MemoryUtil.memAllocInt(whole.indices().length).put(whole.indices()).flip();
    IntBuffer numbers = MemoryUtil.memAllocInt(vertices);
    try {
      ByteBuffer bytes = MemoryUtil.memByteBuffer(positions);
      MeshOptimizer.meshopt_generateVertexRemap(
          numbers, indices, indices.remaining(), bytes, vertices, POSITION_BYTES);
      MeshOptimizer.meshopt_remapIndexBuffer(indices, indices, indices.remaining(), numbers);
      MeshOptimizer.meshopt_remapVertexBuffer(bytes, bytes, vertices, POSITION_BYTES, numbers);
      MeshOptimizer.meshopt_optimizeVertexCache(indices, indices, vertices);
      long left =
          MeshOptimizer.meshopt_optimizeVertexFetch(
              bytes, indices, bytes, vertices, POSITION_BYTES);
      float[] kept = new float[Math.toIntExact(3 * left)];
      positions.get(0, kept);
      return new ShadowMesh(kept, IntStream.range(0, indices.limit()).map(indices::get).toArray());
    } finally {
      MemoryUtil.memFree(positions);
      MemoryUtil.memFree(indices);
      MemoryUtil.memFree(numbers);
    }
  }
}
