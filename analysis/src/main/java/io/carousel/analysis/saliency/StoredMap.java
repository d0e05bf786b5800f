package io.carousel.analysis.saliency;

import io.carousel.analysis.support.npy.NpyHeader;
import io.carousel.analysis.support.npy.NpyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A map as an array of NumPy's: unsigned integers of 8 or 16 bits and shape (height, width), the
 * greatest of which stands for 1.
 */
final class StoredMap {

  private StoredMap() {}

  private static byte[] header(int width, int height, int bits) {
    NpyType type = bits == Byte.SIZE ? NpyType.UINT8 : NpyType.UINT16;
    return new NpyHeader(type, List.of(height, width)).bytes();
  }

  private static int greatest(int bits) {
    return (1 << bits) - 1;
  }

  /** How many bytes a map takes. */
  static int bytes(int width, int height, int bits) {
    return header(width, height, bits).length + bits / Byte.SIZE * width * height;
  }

  static byte[] encoded(SaliencyMap map, int bits) {
    byte[] header = header(map.width(), map.height(), bits);
    ByteBuffer bytes =
        ByteBuffer.allocate(header.length + bits / Byte.SIZE * map.values().length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(header);
    for (float value : map.values()) {
      int number = Math.round(value * greatest(bits));
      if (bits == Byte.SIZE) {
        bytes.put((byte) number);
      } else {
        bytes.putShort((short) number);
      }
    }
    return bytes.array();
  }

  static SaliencyMap decoded(byte[] bytes, int width, int height, int bits) throws IOException {
    byte[] header = header(width, height, bits);
    if (bytes.length != bytes(width, height, bits)
        || !Arrays.equals(header, Arrays.copyOf(bytes, header.length))) {
      throw new IOException(
          "a map has another size or type than %d x %d of %d bits".formatted(width, height, bits));
    }
    ByteBuffer values =
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(header.length);
    float[] map = new float[width * height];
    for (int i = 0; i < map.length; i++) {
      int number =
          bits == Byte.SIZE
              ? Byte.toUnsignedInt(values.get())
              : Short.toUnsignedInt(values.getShort());
      map[i] = number / (float) greatest(bits);
    }
    return new SaliencyMap(width, height, map);
  }
}
