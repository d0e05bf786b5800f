package io.carousel.analysis.datasets.layout;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/**
 * Goes through a MAT-file of version 5 (MathWorks, "MAT-File Level 5 File Format") without keeping
 * anything of it, and refuses what would make the library that reads it take memory for numbers
 * that are not there, or call itself without end.
 */
final class MatOutline {

  /** Bytes of a file when it is unpacked; that of Cars196 has 8 MB. */
  private static final long LARGEST = 256L << 20;

  /** How deeply arrays may lie in each other; those of Cars196 do twice. */
  private static final int DEEPEST = 16;

  private static final int HEADER = 128;
  private static final int ORDER_MARK = 126;

  private static final int INT8 = 1;
  private static final int INT32 = 5;
  private static final int UINT32 = 6;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;

  private static final int CELL = 1;
  private static final int STRUCT = 2;
  private static final int OBJECT = 3;
  private static final int SPARSE = 5;
  private static final int LAST_NUMERIC = 15;

  private final ByteOrder order;
  private InputStream in;
  private long read;

  private MatOutline(ByteOrder order) {
    this.order = order;
  }

  /**
   * Goes through a file.
   *
   * @throws IOException if it cannot be read, or claims what is not there; the message says what
   */
  static void check(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length < HEADER) {
        throw new EOFException();
      }
      boolean little = header[ORDER_MARK] == 'I' && header[ORDER_MARK + 1] == 'M';
      boolean big = header[ORDER_MARK] == 'M' && header[ORDER_MARK + 1] == 'I';
      if (!little && !big) {
        throw new IOException("it has no mark of its byte order");
      }
      new MatOutline(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).variables(in);
    }
  }

  /** The start of an element: what it is of, how many bytes follow, and those in the start. */
  private record Tag(int type, long length, byte[] small) {

    long padded() {
      return small != null ? 0 : (length + 7) / 8 * 8;
    }
  }

  private void variables(InputStream file) throws IOException {
    in = file;
    while (true) {
      file.mark(1);
      if (file.read() < 0) {
        return;
      }
      file.reset();
      Tag tag = tag();
      if (tag.type == COMPRESSED) {
        BoundedStream packed = new BoundedStream(file, tag.length);
        in = new BufferedInputStream(new InflaterInputStream(packed));
        Tag inside = tag();
        element(inside, 0);
        in = file;
        packed.skipRest();
      } else {
        element(tag, 0);
      }
    }
  }

  private void element(Tag tag, int depth) throws IOException {
    if (tag.type == MATRIX && tag.length > 0) {
      matrix(tag.length, depth);
    } else if (tag.small == null) {
      skip(tag.padded());
    }
  }

  private void matrix(long length, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("its arrays lie more than %d deep in each other".formatted(DEEPEST));
    }
    long end = read + length;
    byte[] flags = content(tag(), UINT32, end);
    if (flags.length != 2 * Integer.BYTES) {
      throw new IOException("an array has no type");
    }
    int type = ByteBuffer.wrap(flags).order(order).getInt() & 0xff;
    if (type > LAST_NUMERIC) {
      skip(end - read); // An object of MATLAB's, which nobody asks for.
      return;
    }
    long elements = elements(content(tag(), INT32, end));
    content(tag(), INT8, end); // The name.
    long room = end - read;
    if (type == CELL) {
      children(elements, end, depth);
    } else if (type == STRUCT || type == OBJECT) {
      if (type == OBJECT) {
        content(tag(), INT8, end);
      }
      byte[] width = content(tag(), INT32, end);
      byte[] names = content(tag(), INT8, end);
      int each = width.length == Integer.BYTES ? ByteBuffer.wrap(width).order(order).getInt() : 0;
      if (each < 1 || names.length % each != 0) {
        throw new IOException("a struct has no names of fields");
      }
      children(Math.multiplyExact(elements, (long) (names.length / each)), end, depth);
    } else if (type == SPARSE) {
      throw new IOException("it has a sparse array, which no such file has");
    } else if (elements > room) {
      throw new IOException(
          "an array claims %d numbers where %d bytes are".formatted(elements, room));
    } else {
      skip(room);
    }
    if (read > end) {
      throw new IOException("an array is longer than what it lies in");
    }
    skip(end - read);
  }

  /** The arrays in a cell or struct array, each of which takes 8 bytes at least. */
  private void children(long count, long end, int depth) throws IOException {
    if (count > (end - read) / Long.BYTES) {
      throw new IOException(
          "an array claims %d others where %d bytes are".formatted(count, end - read));
    }
    for (long i = 0; i < count; i++) {
      Tag tag = tag();
      if (tag.type != MATRIX || read + tag.length > end) {
        throw new IOException("an array lacks one that lies in it");
      }
      element(tag, depth + 1);
    }
  }

  private long elements(byte[] dimensions) throws IOException {
    ByteBuffer sides = ByteBuffer.wrap(dimensions).order(order);
    long elements = 1;
    while (sides.remaining() >= Integer.BYTES) {
      int side = sides.getInt();
      // No product of two of them can overflow.
      if (side < 0 || elements > Integer.MAX_VALUE) {
        throw new IOException("an array has sides that no array can have");
      }
      elements *= side;
    }
    return elements;
  }

  /** The bytes of a small element that must be of a type. */
  private byte[] content(Tag tag, int type, long end) throws IOException {
    if (tag.type != type) {
      throw new IOException("an array lacks its type, its sides or its name");
    }
    if (tag.small != null) {
      return tag.small;
    }
    if (read + tag.length > end) {
      throw new IOException("an array is longer than what it lies in");
    }
    byte[] bytes = in.readNBytes((int) tag.length);
    count(bytes.length);
    if (bytes.length < tag.length) {
      throw new EOFException();
    }
    skip(tag.padded() - tag.length);
    return bytes;
  }

  private Tag tag() throws IOException {
    byte[] bytes = in.readNBytes(Long.BYTES);
    count(bytes.length);
    if (bytes.length < Long.BYTES) {
      throw new EOFException();
    }
    ByteBuffer words = ByteBuffer.wrap(bytes).order(order);
    int first = words.getInt();
    int length = first >>> Short.SIZE;
    if (length == 0) {
      return new Tag(first, Integer.toUnsignedLong(words.getInt()), null);
    }
    // A small element: its length beside its type, and its bytes in the place of the length.
    byte[] small = new byte[Math.min(length, Integer.BYTES)];
    words.get(small);
    return new Tag(first & 0xffff, small.length, small);
  }

  private void skip(long bytes) throws IOException {
    if (bytes > 0) {
      count(bytes);
      in.skipNBytes(bytes);
    }
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > LARGEST) {
      throw new IOException("unpacked, it has more than %d MB".formatted(LARGEST >> 20));
    }
  }

  /** A part of a stream, which ends where the part does. */
  private static final class BoundedStream extends InputStream {

    private final InputStream whole;
    private long left;

    BoundedStream(InputStream whole, long left) {
      this.whole = whole;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return whole.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = whole.read(bytes, from, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    void skipRest() throws IOException {
      whole.skipNBytes(left);
      left = 0;
    }
  }
}
