package io.carousel.dataset;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Checks that a PNG is whole, chunk by chunk with their checksums. The JDK's reader does not: it
 * takes a PNG whose end is missing, and damage that still decompresses.
 */
public final class PngIntegrity {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int END = 0x49454E44; // "IEND"

  private PngIntegrity() {}

  /** Whether a file begins as a PNG does. */
  public static boolean isPng(byte[] file) {
    return file.length >= Long.BYTES && ByteBuffer.wrap(file).getLong() == SIGNATURE;
  }

  /**
   * Checks a PNG.
   *
   * @return how many bytes it has; what follows is no part of it
   * @throws IOException if it is cut short or damaged
   */
  public static int check(byte[] png) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(png).position(Long.BYTES);
    try {
      boolean end = false;
      while (!end) {
        end = checkChunk(bytes);
      }
      return bytes.position();
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
