package io.carousel.renderer.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.renderer.car.TriangleMesh;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A glTF 2.0 asset in one binary file (Khronos Group, "glTF 2.0 Specification", 2021): JSON, and
 * the numbers of its meshes and its pictures behind it.
 */
final class GlbFile {

  private static final int MAGIC = 0x46546C67;
  private static final int VERSION = 2;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int BINARY_CHUNK = 0x004E4942;

  private static final int FLOAT = 5126;
  private static final int UNSIGNED_INT = 5125;
  private static final int ARRAY_BUFFER = 34962;
  private static final int ELEMENT_ARRAY_BUFFER = 34963;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectNode json = mapper.createObjectNode();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

  /** An asset with nothing in it. */
  GlbFile() {
    json.putObject("asset").put("version", "2.0").put("generator", "Carousel");
  }

  /** The JSON, to be filled in by the rules of glTF. */
  ObjectNode json() {
    return json;
  }

  /** Appends an empty object to one of the asset's lists, such as "nodes". */
  ObjectNode add(String list) {
    return json.withArray(list).addObject();
  }

  /** The number of entries in one of the asset's lists: the index of the next. */
  int count(String list) {
    return json.withArray(list).size();
  }

  /** Names an extension among those that the asset uses. */
  void uses(String extension) {
    ArrayNode used = json.withArray("extensionsUsed");
    for (int i = 0; i < used.size(); i++) {
      if (used.get(i).asText().equals(extension)) {
        return;
      }
    }
    used.add(extension);
  }

  // Vectors of three numbers, with the bounds that glTF wants of positions; the accessor.
  private int addVectors(float[] numbers) {
    int accessor = addAccessor(bytes(numbers), ARRAY_BUFFER, FLOAT, "VEC3", numbers.length / 3);
    ObjectNode described = (ObjectNode) json.withArray("accessors").get(accessor);
    for (String bound : new String[] {"min", "max"}) {
      ArrayNode bounds = described.putArray(bound);
      for (int axis = 0; axis < 3; axis++) {
        float extreme = numbers[axis];
        for (int i = axis; i < numbers.length; i += 3) {
          extreme =
              bound.equals("min") ? Math.min(extreme, numbers[i]) : Math.max(extreme, numbers[i]);
        }
        bounds.add(extreme);
      }
    }
    return accessor;
  }

  private static byte[] bytes(float[] numbers) {
    byte[] bytes = new byte[numbers.length * Float.BYTES];
    littleEndian(bytes).asFloatBuffer().put(numbers);
    return bytes;
  }

  private int addIndices(int[] indices) {
    byte[] bytes = new byte[indices.length * Integer.BYTES];
    littleEndian(bytes).asIntBuffer().put(indices);
    return addAccessor(bytes, ELEMENT_ARRAY_BUFFER, UNSIGNED_INT, "SCALAR", indices.length);
  }

  /** A primitive of a mesh's triangles, for the list of a mesh that is to have it. */
  ObjectNode primitive(TriangleMesh mesh) {
    ObjectNode primitive = mapper.createObjectNode();
    ObjectNode attributes =
        primitive
            .putObject("attributes")
            .put("POSITION", addVectors(mesh.positions()))
            .put("NORMAL", addVectors(mesh.normals()));
    if (mesh.uvs().length > 0) {
      attributes.put("TEXCOORD_0", addTexturePlaces(mesh.uvs()));
    }
    return primitive.put("indices", addIndices(mesh.indices()));
  }

  // glTF counts places in a texture from above.
  private int addTexturePlaces(float[] uvs) {
    float[] fromAbove = uvs.clone();
    for (int i = 1; i < uvs.length; i += 2) {
      fromAbove[i] = 1 - uvs[i];
    }
    return addAccessor(bytes(fromAbove), ARRAY_BUFFER, FLOAT, "VEC2", uvs.length / 2);
  }

  /** Adds a picture, and a texture that repeats it; the texture's index. */
  int addTexture(byte[] png) {
    int index = count("textures");
    add("images").put("bufferView", addView(png)).put("mimeType", "image/png");
    add("textures").put("source", index);
    return index;
  }

  private int addView(byte[] bytes) {
    int view = count("bufferViews");
    add("bufferViews")
        .put("buffer", 0)
        .put("byteOffset", binary.size())
        .put("byteLength", bytes.length);
    binary.writeBytes(bytes);
    // All that is in here begins at multiples of four bytes.
    binary.writeBytes(new byte[(4 - bytes.length % 4) % 4]);
    return view;
  }

  private int addAccessor(byte[] bytes, int target, int componentType, String type, int count) {
    int view = addView(bytes);
    ((ObjectNode) json.withArray("bufferViews").get(view)).put("target", target);
    int accessor = count("accessors");
    add("accessors")
        .put("bufferView", view)
        .put("componentType", componentType)
        .put("count", count)
        .put("type", type);
    return accessor;
  }

  /** Writes the file. */
  void writeTo(OutputStream out) throws IOException {
    ObjectNode whole = json.deepCopy();
    whole.putArray("buffers").addObject().put("byteLength", binary.size());
    byte[] text = padded(mapper.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8));
    int chunks = 2 * 2 * Integer.BYTES + text.length + binary.size();
    byte[] header = new byte[3 * Integer.BYTES];
    littleEndian(header).putInt(MAGIC).putInt(VERSION).putInt(header.length + chunks);
    out.write(header);
    out.write(chunkHeader(text.length, JSON_CHUNK));
    out.write(text);
    out.write(chunkHeader(binary.size(), BINARY_CHUNK));
    binary.writeTo(out);
  }

  // Chunks begin at multiples of four bytes.
  private static byte[] padded(byte[] text) {
    byte[] padded = Arrays.copyOf(text, (text.length + 3) / 4 * 4);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }

  private static byte[] chunkHeader(int length, int type) {
    byte[] header = new byte[2 * Integer.BYTES];
    littleEndian(header).putInt(length).putInt(type);
    return header;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
