package io.carousel.analysis.models.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of pickles, one after another; no length is believed before that much is there. */
final class PickleInput {

  private final InputStream in;
  private long remaining;

  /**
   * Bytes to read.
   *
   * @param in what has them; no more of it is read than is asked for
   * @param remaining how many it has
   */
  PickleInput(InputStream in, long remaining) {
    this.in = in;
    this.remaining = remaining;
  }

  /** How many bytes follow. */
  long remaining() {
    return remaining;
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    int read = in.read();
    if (read < 0 || remaining == 0) {
      throw new EOFException("its pickle has no end");
    }
    remaining--;
    return read;
  }

  /** The next bytes. */
  byte[] bytes(long length) throws IOException {
    if (length < 0 || length > remaining) {
      throw new EOFException("a value of %d bytes is longer than the file".formatted(length));
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("its pickle has no end");
    }
    remaining -= length;
    return bytes;
  }

  /** The next bytes, of which numbers are read little-endian. */
  ByteBuffer littleEndian(int length) throws IOException {
    return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Text in UTF-8. */
  String text(long length) throws IOException {
    return new String(bytes(length), StandardCharsets.UTF_8);
  }

  /** The rest of a line, as names of classes stand in old pickles. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = next(); c != '\n'; c = next()) {
      if (line.length() == CheckpointLimits.CLASS_NAME) {
        throw new CheckpointException("names a class by more characters than any has");
      }
      line.append((char) c);
    }
    return line.toString();
  }
}
