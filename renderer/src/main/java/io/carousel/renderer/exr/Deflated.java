package io.carousel.renderer.exr;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Data packed by deflate, as OpenEXR does it. */
final class Deflated {

  private Deflated() {}

  /** Inflates to a known size. */
  static byte[] inflate(byte[] packed, int size) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] unpacked = new byte[size];
      int at = 0;
      while (at < size) {
        int got = inflater.inflate(unpacked, at, size - at);
        if (got == 0) {
          throw new IOException("the data end too soon");
        }
        at += got;
      }
      return unpacked;
    } catch (DataFormatException e) {
      throw new IOException("damaged data (" + e.getMessage() + ")", e);
    } finally {
      inflater.end();
    }
  }

  /**
   * Inflates data of which each byte was written as its difference to the one before, and those in
   * odd places after those in even ones.
   */
  static byte[] inflatePredicted(byte[] packed, int size) throws IOException {
    byte[] differences = inflate(packed, size);
    for (int i = 1; i < size; i++) {
      differences[i] = (byte) (differences[i - 1] + differences[i] - 128);
    }
    byte[] bytes = new byte[size];
    int half = (size + 1) / 2;
    for (int i = 0; i < size; i++) {
      bytes[i] = differences[i % 2 == 0 ? i / 2 : half + i / 2];
    }
    return bytes;
  }
}
