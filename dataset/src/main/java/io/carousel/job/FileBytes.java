package io.carousel.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of files that strangers made: memory is taken for what is there, not what is said. */
public final class FileBytes {

  private static final int MEGABYTE = 1 << 20;

  private FileBytes() {}

  /**
   * Reads a file whole, unless it is larger than any of its kind.
   *
   * @param most how many bytes it may have
   * @throws IOException if it cannot be read, or has more bytes
   */
  public static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, most);
    }
  }

  /**
   * Reads a stream to its end, unless that is further than it may be. The stream may come out of an
   * archive, where a few bytes can unfold to any number.
   *
   * @param most how many bytes it may have
   * @throws IOException if it cannot be read, or has more bytes
   */
  public static byte[] read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw new IOException(
          most < MEGABYTE
              ? "it has more than the %d bytes that it may have".formatted(most)
              : "it is larger than the %d MB that it may have".formatted(most / MEGABYTE));
    }
    return bytes;
  }
}
