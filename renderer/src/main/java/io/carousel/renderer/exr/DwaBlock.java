package io.carousel.renderer.exr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Some rows packed with DWA (DreamWorks Animation): red, green and blue as luma and chroma, after a
 * curve that spaces brightness as eyes do, in cosine blocks. Other channels, which are packed
 * without loss, are passed over.
 */
final class DwaBlock {

  private static final int HEADER = 11 * Long.BYTES;
  private static final int DEFLATE = 1;
  private static final int COLOURS = 3;

  /** From here on brightness is on a logarithmic scale; below on one of gamma 2.2. */
  private static final double LOG_BASE = Math.pow(Math.E, 2.2);

  private final int width;
  private final int rows;

  private DwaBlock(int width, int rows) {
    this.width = width;
    this.rows = rows;
  }

  /**
   * Unpacks rows.
   *
   * @return red, green and blue, each row by row
   * @throws IOException if the data are damaged
   */
  static float[][] unpack(byte[] packed, int width, int rows) throws IOException {
    return new DwaBlock(width, rows).unpack(packed);
  }

  private float[][] unpack(byte[] packed) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    long[] header = new long[HEADER / Long.BYTES];
    for (int i = 0; i < header.length; i++) {
      header[i] = in.getLong();
      if (header[i] < 0 || header[i] > Integer.MAX_VALUE) {
        throw new IOException("damaged DWA header");
      }
    }
    int unknown = (int) header[2];
    int acSize = (int) header[3];
    int dcSize = (int) header[4];
    int acCount = (int) header[8];
    int dcCount = (int) header[9];
    if (header[0] >= 2) {
      // The rules by which channels were told apart: those that are called R, G and B are colours.
      int rules = in.getShort() & 0xffff;
      take(in, Math.max(0, rules - Short.BYTES));
    }
    take(in, unknown);
    byte[] ac = take(in, acSize);
    byte[] dc = take(in, dcSize);
    int blocks = blocks(width) * blocks(rows);
    if (dcCount != COLOURS * blocks || acCount > COLOURS * CosineBlock.SIZE * blocks) {
      throw new IOException("damaged DWA header");
    }
    char[] acNumbers =
        header[10] == DEFLATE
            ? numbers(Deflated.inflate(ac, 2 * acCount))
            : HuffmanCode.unpack(ac, acCount);
    return colours(acNumbers, numbers(Deflated.inflatePredicted(dc, 2 * dcCount)));
  }

  private static byte[] take(ByteBuffer in, int size) throws IOException {
    if (size > in.remaining()) {
      throw new IOException("the data end too soon");
    }
    byte[] bytes = new byte[size];
    in.get(bytes);
    return bytes;
  }

  private static char[] numbers(byte[] bytes) {
    char[] numbers = new char[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(numbers);
    return numbers;
  }

  private static int blocks(int pixels) {
    return (pixels + CosineBlock.SIDE - 1) / CosineBlock.SIDE;
  }

  private float[][] colours(char[] ac, char[] dc) throws IOException {
    int across = blocks(width);
    int down = blocks(rows);
    if (dc.length < COLOURS * across * down) {
      throw new IOException("the data end too soon");
    }
    float[][] colours = new float[COLOURS][width * rows];
    float[][] block = new float[COLOURS][CosineBlock.SIZE];
    char[] zigzag = new char[CosineBlock.SIZE];
    int at = 0;
    for (int i = 0; i < across * down; i++) {
      for (int c = 0; c < COLOURS; c++) {
        Arrays.fill(zigzag, (char) 0);
        zigzag[0] = dc[c * across * down + i];
        at = coefficients(ac, at, zigzag);
        CosineBlock.inverse(zigzag, block[c]);
      }
      place(block, i % across, i / across, colours);
    }
    return colours;
  }

  // Numbers that begin with 0xff stand for runs of zeros; one of them ends each block.
  private static int coefficients(char[] ac, int from, char[] zigzag) throws IOException {
    int at = from;
    int index = 1;
    while (index < CosineBlock.SIZE) {
      if (at >= ac.length) {
        throw new IOException("the data end too soon");
      }
      char number = ac[at++];
      if ((number & 0xff00) == 0xff00) {
        int run = number & 0xff;
        index += run == 0 ? CosineBlock.SIZE : run;
      } else {
        zigzag[index++] = number;
      }
    }
    return at;
  }

  private void place(float[][] block, int column, int row, float[][] colours) {
    for (int y = 0; y < CosineBlock.SIDE && row * CosineBlock.SIDE + y < rows; y++) {
      for (int x = 0; x < CosineBlock.SIDE && column * CosineBlock.SIDE + x < width; x++) {
        int from = y * CosineBlock.SIDE + x;
        int to = (row * CosineBlock.SIDE + y) * width + column * CosineBlock.SIDE + x;
        float luma = block[0][from];
        float blueness = block[1][from];
        float redness = block[2][from];
        // The inverse of BT.709's luma and chroma.
        colours[0][to] = linear(luma + 1.5747f * redness);
        colours[1][to] = linear(luma - 0.1873f * blueness - 0.4682f * redness);
        colours[2][to] = linear(luma + 1.8556f * blueness);
      }
    }
  }

  private static float linear(float perceived) {
    double size = Math.abs(perceived);
    double linear = size <= 1 ? Math.pow(size, 2.2) : Math.pow(LOG_BASE, size - 1);
    return (float) Math.copySign(linear, perceived);
  }
}
