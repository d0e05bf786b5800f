package io.carousel.renderer.car;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Triangles with a normal at each vertex. The arrays belong to the mesh and are not to be changed.
 *
 * @param positions x, y, z of each vertex, in metres
 * @param normals x, y, z of each vertex's unit normal
 * @param uvs place of each vertex in a texture, u to the right and v up, in shares of it; empty if
 *     the mesh has none
 * @param indices three vertices a triangle, counter-clockwise seen from outside
 */
public record TriangleMesh(float[] positions, float[] normals, float[] uvs, int[] indices) {

  /** A mesh without a texture. */
  public TriangleMesh(float[] positions, float[] normals, int[] indices) {
    this(positions, normals, new float[0], indices);
  }

  /** One mesh of several, with places in a texture only if all have them. */
  public static TriangleMesh join(List<TriangleMesh> meshes) {
    Builder builder = new Builder();
    for (TriangleMesh mesh : meshes) {
      int offset = builder.vertexCount();
      for (int i = 0; i < mesh.positions.length; i += 3) {
        mesh.copyVertex(i / 3, mesh.point(i), mesh.normal(i), builder);
      }
      for (int i = 0; i < mesh.indices.length; i += 3) {
        builder.triangle(
            offset + mesh.indices[i], offset + mesh.indices[i + 1], offset + mesh.indices[i + 2]);
      }
    }
    return builder.build();
  }

  /** The mesh moved. */
  public TriangleMesh movedBy(Vec by) {
    float[] moved = new float[positions.length];
    for (int i = 0; i < moved.length; i += 3) {
      moved[i] = (float) (positions[i] + by.x());
      moved[i + 1] = (float) (positions[i + 1] + by.y());
      moved[i + 2] = (float) (positions[i + 2] + by.z());
    }
    return new TriangleMesh(moved, normals, uvs, indices);
  }

  /**
   * The mesh turned about the vertical through the origin.
   *
   * @param degrees counter-clockwise seen from above
   */
  public TriangleMesh turnedBy(double degrees) {
    return new TriangleMesh(turned(positions, degrees), turned(normals, degrees), uvs, indices);
  }

  private static float[] turned(float[] vectors, double degrees) {
    double cosine = Math.cos(Math.toRadians(degrees));
    double sine = Math.sin(Math.toRadians(degrees));
    float[] turned = vectors.clone();
    for (int i = 0; i < turned.length; i += 3) {
      turned[i] = (float) (cosine * vectors[i] + sine * vectors[i + 2]);
      turned[i + 2] = (float) (cosine * vectors[i + 2] - sine * vectors[i]);
    }
    return turned;
  }

  /** The mesh seen in a mirror in the plane x = 0. */
  public TriangleMesh mirrored() {
    Builder builder = new Builder();
    for (int i = 0; i < positions.length; i += 3) {
      copyVertex(i / 3, point(i).mirrored(), normal(i).mirrored(), builder);
    }
    for (int i = 0; i < indices.length; i += 3) {
      builder.triangle(indices[i], indices[i + 2], indices[i + 1]);
    }
    return builder.build();
  }

  // A vertex of this mesh as another one's, elsewhere but at the same place in the texture.
  private void copyVertex(int vertex, Vec position, Vec normal, Builder to) {
    if (uvs.length == 0) {
      to.vertex(position, normal);
    } else {
      to.vertex(position, normal, uvs[2 * vertex], uvs[2 * vertex + 1]);
    }
  }

  private Vec point(int at) {
    return new Vec(positions[at], positions[at + 1], positions[at + 2]);
  }

  private Vec normal(int at) {
    return new Vec(normals[at], normals[at + 1], normals[at + 2]);
  }

  /** Collects vertices and triangles. */
  public static final class Builder {

    private final List<Vec> positions = new ArrayList<>();
    private final List<Vec> normals = new ArrayList<>();
    private final List<Float> uvs = new ArrayList<>();
    private int[] indices = new int[96];
    private int indexCount;

    /** Adds a vertex and returns its index. */
    public int vertex(Vec position, Vec normal) {
      positions.add(position);
      normals.add(normal);
      return positions.size() - 1;
    }

    /** Adds a vertex with a place in the texture and returns its index. */
    public int vertex(Vec position, Vec normal, float u, float v) {
      uvs.add(u);
      uvs.add(v);
      return vertex(position, normal);
    }

    /** Adds a triangle, counter-clockwise seen from outside. */
    public void triangle(int a, int b, int c) {
      if (indexCount + 3 > indices.length) {
        indices = Arrays.copyOf(indices, indices.length * 2);
      }
      indices[indexCount++] = a;
      indices[indexCount++] = b;
      indices[indexCount++] = c;
    }

    int vertexCount() {
      return positions.size();
    }

    /** The mesh of all that was added. */
    public TriangleMesh build() {
      return new TriangleMesh(
          flat(positions), flat(normals), flatUvs(), Arrays.copyOf(indices, indexCount));
    }

    private float[] flatUvs() {
      if (uvs.size() < 2 * positions.size()) {
        return new float[0];
      }
      float[] numbers = new float[uvs.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = uvs.get(i);
      }
      return numbers;
    }

    private static float[] flat(List<Vec> vectors) {
      float[] numbers = new float[vectors.size() * 3];
      for (int i = 0; i < vectors.size(); i++) {
        numbers[3 * i] = (float) vectors.get(i).x();
        numbers[3 * i + 1] = (float) vectors.get(i).y();
        numbers[3 * i + 2] = (float) vectors.get(i).z();
      }
      return numbers;
    }
  }
}
