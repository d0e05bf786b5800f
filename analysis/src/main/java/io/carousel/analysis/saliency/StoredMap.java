package io.carousel.analysis.saliency;

import io.carousel.analysis.support.npy.NpyHeader;
import io.carousel.analysis.support.npy.NpyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A map as an array of NumPy's: unsigned integers and shape (height, width), the greatest of which
 * stands for 1.
 *
 * @param width columns of pixels
 * @param height rows of pixels
 * @param bits of an integer, 8 or 16
 */
record StoredMap(int width, int height, int bits) {

  private byte[] header() {
    NpyType type = bits == Byte.SIZE ? NpyType.UINT8 : NpyType.UINT16;
    return new NpyHeader(type, List.of(height, width)).bytes();
  }

  private int greatest() {
    return (1 << bits) - 1;
  }

  /** How many bytes it takes, the header included. */
  int length() {
    return header().length + bits / Byte.SIZE * width * height;
  }

  /** A map's bytes. */
  static byte[] encoded(SaliencyMap map, int bits) {
    StoredMap stored = new StoredMap(map.width(), map.height(), bits);
    ByteBuffer bytes =
        ByteBuffer.allocate(stored.length()).order(ByteOrder.LITTLE_ENDIAN).put(stored.header());
    for (float value : map.values()) {
      int number = Math.round(value * stored.greatest());
      if (bits == Byte.SIZE) {
        bytes.put((byte) number);
      } else {
        bytes.putShort((short) number);
      }
    }
    return bytes.array();
  }

  /**
   * Reads a map.
   *
   * @param bytes begins with its bytes, all of them
   * @param into gets its values, row by row
   * @throws IOException if it is of another size or type
   */
  void decode(byte[] bytes, float[] into) throws IOException {
    byte[] header = header();
    if (!Arrays.equals(header, 0, header.length, bytes, 0, header.length)) {
      throw new IOException(
          "a map has another size or type than %d x %d of %d bits".formatted(width, height, bits));
    }
    float greatest = greatest();
    int pixels = width * height;
    if (bits == Byte.SIZE) {
      for (int i = 0; i < pixels; i++) {
        into[i] = (bytes[header.length + i] & 0xff) / greatest;
      }
    } else {
      for (int i = 0; i < pixels; i++) {
        int at = header.length + 2 * i;
        into[i] = ((bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << Byte.SIZE)) / greatest;
      }
    }
  }
}
