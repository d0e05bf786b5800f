package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FileBytesTest {

  @Test
  void asMuchAsMayBeIsRead() throws IOException {
    byte[] bytes = {1, 2, 3};
    assertArrayEquals(bytes, FileBytes.read(new ByteArrayInputStream(bytes), 3));
  }

  @Test
  void aStreamWithoutAnEndIsRefused() {
    assertEquals(
        "it has more than the 1000 bytes that it may have",
        assertThrows(IOException.class, () -> FileBytes.read(endless(), 1000)).getMessage());
    assertEquals(
        "it is larger than the 2 MB that it may have",
        assertThrows(IOException.class, () -> FileBytes.read(endless(), 2 << 20)).getMessage());
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 0;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        return length;
      }
    };
  }
}
