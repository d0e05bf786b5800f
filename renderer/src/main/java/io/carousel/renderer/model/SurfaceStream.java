package io.carousel.renderer.model;

import io.carousel.renderer.car.Look;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Surfaces on their way from one process to another. */
final class SurfaceStream {

  private static final int BUFFER = 1 << 16;

  private final long most;

  /**
   * A stream that is not believed to have more than it can.
   *
   * @param most how many bytes there are at most
   */
  SurfaceStream(long most) {
    this.most = most;
  }

  static void write(List<Surface> surfaces, DataOutputStream out) throws IOException {
    out.writeInt(surfaces.size());
    for (Surface surface : surfaces) {
      write(surface.material(), out);
      write(surface.positions(), out);
      write(surface.normals(), out);
      write(surface.uvs(), out);
    }
  }

  private static void write(SourceMaterial material, DataOutputStream out) throws IOException {
    out.writeUTF(material.name());
    write(material.texture(), out);
    write(material.cutOut(), out);
    out.writeBoolean(material.solid());
    out.writeBoolean(material.color().isPresent());
    if (material.color().isPresent()) {
      Look.Color color = material.color().get();
      out.writeDouble(color.red());
      out.writeDouble(color.green());
      out.writeDouble(color.blue());
    }
    out.writeDouble(material.opacity());
  }

  private static void write(Optional<TextureSource> texture, DataOutputStream out)
      throws IOException {
    out.writeBoolean(texture.isPresent());
    if (texture.isPresent()) {
      out.writeUTF(texture.get().name());
      Optional<byte[]> embedded = texture.get().embedded();
      out.writeBoolean(embedded.isPresent());
      if (embedded.isPresent()) {
        out.writeInt(embedded.get().length);
        out.write(embedded.get());
      }
    }
  }

  private static void write(float[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    for (float number : numbers) {
      buffer.putFloat(number);
      if (!buffer.hasRemaining()) {
        out.write(buffer.array());
        buffer.clear();
      }
    }
    out.write(buffer.array(), 0, buffer.position());
  }

  List<Surface> read(DataInputStream in) throws IOException {
    int count = size(in, 1);
    List<Surface> surfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      surfaces.add(new Surface(material(in), floats(in), floats(in), floats(in)));
    }
    return surfaces;
  }

  private int size(DataInputStream in, int unit) throws IOException {
    int size = in.readInt();
    if (size < 0 || (long) unit * size > most) {
      throw new IOException("the process that read it gave a damaged answer");
    }
    return size;
  }

  private SourceMaterial material(DataInputStream in) throws IOException {
    return new SourceMaterial(
        in.readUTF(),
        texture(in),
        texture(in),
        in.readBoolean(),
        in.readBoolean()
            ? Optional.of(new Look.Color(in.readDouble(), in.readDouble(), in.readDouble()))
            : Optional.empty(),
        in.readDouble());
  }

  private Optional<TextureSource> texture(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    String name = in.readUTF();
    return Optional.of(
        new TextureSource(
            name, in.readBoolean() ? Optional.of(in.readNBytes(size(in, 1))) : Optional.empty()));
  }

  private float[] floats(DataInputStream in) throws IOException {
    float[] numbers = new float[size(in, Float.BYTES)];
    byte[] bytes = new byte[BUFFER];
    for (int from = 0; from < numbers.length; ) {
      int count = Math.min(BUFFER / Float.BYTES, numbers.length - from);
      in.readFully(bytes, 0, count * Float.BYTES);
      ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers, from, count);
      from += count;
    }
    return numbers;
  }
}
