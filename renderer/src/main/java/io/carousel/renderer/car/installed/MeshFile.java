package io.carousel.renderer.car.installed;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.TriangleMesh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Meshes in a file that is read as fast as the disk gives it. Little-endian: the four letters
 * {@code CMSH}, the version, the number of meshes; then for each mesh its number of vertices, of
 * vertices with a place in a texture (all or none) and of indices, positions and normals as floats
 * (x, y, z a vertex), places in the texture as floats (u, v a vertex), indices as integers.
 */
final class MeshFile {

  private static final int MAGIC = 0x4853_4D43;
  private static final int VERSION = 2;

  private MeshFile() {}

  static void write(OutputStream out, List<TriangleMesh> meshes) throws IOException {
    byte[] head = new byte[3 * Integer.BYTES];
    littleEndian(head).putInt(MAGIC).putInt(VERSION).putInt(meshes.size());
    out.write(head);
    for (TriangleMesh mesh : meshes) {
      int numbers =
          3
              + mesh.positions().length
              + mesh.normals().length
              + mesh.uvs().length
              + mesh.indices().length;
      byte[] block = new byte[numbers * Integer.BYTES];
      ByteBuffer bytes = littleEndian(block);
      bytes
          .putInt(mesh.positions().length / 3)
          .putInt(mesh.uvs().length / 2)
          .putInt(mesh.indices().length);
      put(bytes, mesh.positions());
      put(bytes, mesh.normals());
      put(bytes, mesh.uvs());
      for (int index : mesh.indices()) {
        bytes.putInt(index);
      }
      out.write(block);
    }
  }

  /**
   * Reads the meshes.
   *
   * @throws InvalidInputException if the file is damaged or of another version
   */
  static List<TriangleMesh> read(Path file) {
    try {
      ByteBuffer bytes = littleEndian(Files.readAllBytes(file));
      if (bytes.getInt() != MAGIC) {
        throw damaged(file, null);
      }
      int version = bytes.getInt();
      if (version != VERSION) {
        throw new InvalidInputException(
            file.toString(),
            "is of another version of Carousel (%d, not %d); run `assets install`, or import the car again"
                .formatted(version, VERSION));
      }
      int count = bytes.getInt();
      List<TriangleMesh> meshes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        meshes.add(mesh(bytes));
      }
      return meshes;
    } catch (BufferUnderflowException | NegativeArraySizeException | IOException e) {
      throw damaged(file, e);
    }
  }

  private static TriangleMesh mesh(ByteBuffer bytes) {
    int vertices = bytes.getInt();
    int textured = bytes.getInt();
    int indices = bytes.getInt();
    // A number that the file is too short for is not to be believed, nor memory to be spent on it.
    if (vertices < 0
        || textured < 0
        || indices < 0
        || (textured != 0 && textured != vertices)
        || 24L * vertices + 8L * textured + 4L * indices > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    TriangleMesh mesh =
        new TriangleMesh(
            floats(bytes, 3 * vertices),
            floats(bytes, 3 * vertices),
            floats(bytes, 2 * textured),
            integers(bytes, indices));
    if (!isSound(mesh, vertices)) {
      throw new BufferUnderflowException();
    }
    return mesh;
  }

  /**
   * Whether it is made of whole triangles of vertices that are there, in places that are numbers.
   */
  private static boolean isSound(TriangleMesh mesh, int vertices) {
    for (int index : mesh.indices()) {
      if (index < 0 || index >= vertices) {
        return false;
      }
    }
    return mesh.indices().length % 3 == 0
        && areFinite(mesh.positions())
        && areFinite(mesh.normals())
        && areFinite(mesh.uvs());
  }

  private static boolean areFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static float[] floats(ByteBuffer bytes, int count) {
    float[] numbers = new float[count];
    bytes.asFloatBuffer().get(numbers);
    bytes.position(bytes.position() + count * Float.BYTES);
    return numbers;
  }

  private static int[] integers(ByteBuffer bytes, int count) {
    int[] numbers = new int[count];
    bytes.asIntBuffer().get(numbers);
    bytes.position(bytes.position() + count * Integer.BYTES);
    return numbers;
  }

  private static void put(ByteBuffer bytes, float[] numbers) {
    for (float number : numbers) {
      bytes.putFloat(number);
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static InvalidInputException damaged(Path file, Exception cause) {
    return new InvalidInputException(
        file.toString(),
        "is damaged; delete its folder, then run `assets install` or import the car again",
        cause);
  }
}
