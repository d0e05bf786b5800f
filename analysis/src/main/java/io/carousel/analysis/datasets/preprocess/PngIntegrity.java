package io.carousel.analysis.datasets.preprocess;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Checks that a PNG is whole, chunk by chunk with their checksums. The JDK's reader does not: it
 * takes a PNG whose end is missing, and damage that still decompresses.
 */
final class PngIntegrity {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int END = 0x49454e44; // "IEND"

  private PngIntegrity() {}

  /**
   * Checks a file; one that is no PNG passes.
   *
   * @throws IOException if it is a PNG that is cut short or damaged
   */
  static void check(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (bytes.remaining() < Long.BYTES || bytes.getLong() != SIGNATURE) {
      return;
    }
    try {
      boolean end = false;
      while (!end) {
        end = checkChunk(bytes);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("PNG without its end", e);
    }
  }

  /** Checks the next chunk (length, type, data, checksum) and says whether it is the last. */
  private static boolean checkChunk(ByteBuffer bytes) throws IOException {
    int length = bytes.getInt();
    int type = bytes.getInt(bytes.position());
    if (length < 0 || length > bytes.remaining() - 2 * Integer.BYTES) {
      throw new IOException("PNG without its end");
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.slice(bytes.position(), Integer.BYTES + length));
    bytes.position(bytes.position() + Integer.BYTES + length);
    if (bytes.getInt() != (int) crc.getValue()) {
      throw new IOException("PNG chunk with a wrong checksum");
    }
    return type == END;
  }
}
