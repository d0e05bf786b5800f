package io.carousel.renderer.exr;

import java.io.EOFException;
import java.io.IOException;

/** Reads bits from an array, the highest of each byte first. */
final class BitReader {

  private final byte[] bytes;
  private long bit;

  /** A reader from a byte on. */
  BitReader(byte[] bytes, int from) {
    this.bytes = bytes;
    seek(from);
  }

  void seek(int toByte) {
    bit = 8L * toByte;
  }

  /** The next bits as a number. */
  long read(int count) throws IOException {
    long number = 0;
    for (int i = 0; i < count; i++) {
      int at = (int) (bit >> 3);
      if (at >= bytes.length) {
        throw new EOFException("the data end too soon");
      }
      number = number << 1 | (bytes[at] >> (7 - (bit & 7)) & 1);
      bit++;
    }
    return number;
  }

  /** The next four bytes as a number, the lowest first. */
  int littleEndianInt() throws IOException {
    return Integer.reverseBytes((int) read(32));
  }
}
