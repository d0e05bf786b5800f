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
    boolean textured =
        meshes.stream().allMatch(mesh -> 3 * mesh.uvs.length == 2 * mesh.positions.length);
    float[] positions = new float[meshes.stream().mapToInt(mesh -> mesh.positions.length).sum()];
    float[] normals = new float[positions.length];
    float[] uvs = new float[textured ? positions.length / 3 * 2 : 0];
    int[] indices = new int[meshes.stream().mapToInt(mesh -> mesh.indices.length).sum()];
    int vertices = 0;
    int next = 0;
    for (TriangleMesh mesh : meshes) {
      System.arraycopy(mesh.positions, 0, positions, 3 * vertices, mesh.positions.length);
      System.arraycopy(mesh.normals, 0, normals, 3 * vertices, mesh.normals.length);
      if (textured) {
        System.arraycopy(mesh.uvs, 0, uvs, 2 * vertices, mesh.uvs.length);
      }
      for (int index : mesh.indices) {
        indices[next++] = vertices + index;
      }
      vertices += mesh.positions.length / 3;
    }
    return new TriangleMesh(positions, normals, uvs, indices);
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
    int[] turned = indices.clone();
    for (int i = 0; i < turned.length; i += 3) {
      turned[i + 1] = indices[i + 2];
      turned[i + 2] = indices[i + 1];
    }
    return new TriangleMesh(mirrored(positions), mirrored(normals), uvs, turned);
  }

  private static float[] mirrored(float[] vectors) {
    float[] mirrored = vectors.clone();
    for (int i = 0; i < mirrored.length; i += 3) {
      mirrored[i] = -mirrored[i];
    }
    return mirrored;
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
