package io.carousel.analysis.saliency;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Room to read one map after the other in, for one thread at a time: what is read of thousands of
 * maps would otherwise be garbage of many gigabytes.
 */
public final class MapScratch implements AutoCloseable {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final Inflater inflater = new Inflater(true);
  // Outside of the heap, where a channel reads without a copy.
  private ByteBuffer packed = ByteBuffer.allocateDirect(0);
  private byte[] bytes = new byte[0];

  /** Room for what lies in a file. */
  ByteBuffer packed(int length) {
    if (packed.capacity() < length) {
      packed = ByteBuffer.allocateDirect(length);
    }
    return packed.clear().limit(length);
  }

  /** Room for a map's bytes. */
  byte[] bytes(int length) {
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    return bytes;
  }

  /**
   * Unpacks what was read.
   *
   * @param method how it is packed, by the number that zip files have for it
   * @param into gets the bytes
   * @param length how many they must be
   */
  void unpack(int method, byte[] into, int length) throws IOException {
    packed.flip();
    if (method == STORED) {
      if (packed.remaining() != length) {
        throw new IOException("an entry has another length than it should");
      }
      packed.get(into, 0, length);
      return;
    }
    if (method != DEFLATED) {
      throw new IOException("an entry is packed in a way that is not known");
    }
    inflater.reset();
    inflater.setInput(packed);
    try {
      int done = 0;
      while (done < length && !inflater.finished()) {
        int more = inflater.inflate(into, done, length - done);
        if (more == 0 && !inflater.finished()) {
          throw new EOFException("an entry is cut short");
        }
        done += more;
      }
      // The stream's end comes after its last byte.
      if (done < length || (!inflater.finished() && inflater.inflate(new byte[1]) > 0)) {
        throw new IOException("an entry has another length than it should");
      }
    } catch (DataFormatException e) {
      throw new IOException("an entry is damaged", e);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
