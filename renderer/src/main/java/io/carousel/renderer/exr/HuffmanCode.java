package io.carousel.renderer.exr;

import java.io.IOException;
import java.util.Arrays;

/**
 * OpenEXR's Huffman code of 16-bit numbers: canonical, up to 58 bits long, with a symbol for runs.
 * The layout is that of the format's reference implementation.
 */
final class HuffmanCode {

  private static final int SYMBOLS = (1 << 16) + 1;
  private static final int LONGEST = 58;
  private static final int HEADER = 20;

  /** Lengths from this one on stand for runs of symbols that do not occur. */
  private static final int SHORT_RUN = 59;

  private static final int LONG_RUN = 63;

  private final BitReader bits;
  private final int runSymbol;

  /** The first code of each length, how many there are, and where their symbols begin. */
  private final long[] first = new long[LONGEST + 1];

  private final int[] count = new int[LONGEST + 1];
  private final int[] start = new int[LONGEST + 1];
  private final int[] symbols;

  private HuffmanCode(BitReader bits, int least, int greatest) throws IOException {
    this.bits = bits;
    this.runSymbol = greatest;
    int[] lengths = lengths(least, greatest);
    for (int symbol = least; symbol <= greatest; symbol++) {
      count[lengths[symbol]]++;
    }
    count[0] = 0;
    long code = 0;
    int total = 0;
    // Longer codes begin with smaller numbers.
    for (int length = LONGEST; length > 0; length--) {
      first[length] = code;
      code = (code + count[length]) >> 1;
      start[length] = total;
      total += count[length];
    }
    symbols = new int[total];
    int[] next = Arrays.copyOf(start, start.length);
    for (int symbol = least; symbol <= greatest; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = symbol;
      }
    }
  }

  private int[] lengths(int least, int greatest) throws IOException {
    int[] lengths = new int[SYMBOLS];
    int symbol = least;
    while (symbol <= greatest) {
      int length = (int) bits.read(6);
      if (length == LONG_RUN) {
        symbol += (int) bits.read(8) + LONG_RUN - SHORT_RUN + 2;
      } else if (length >= SHORT_RUN) {
        symbol += length - SHORT_RUN + 2;
      } else {
        lengths[symbol++] = length;
      }
    }
    return lengths;
  }

  /**
   * Unpacks numbers.
   *
   * @param packed the code's header and table, and the codes
   * @param count how many numbers there are
   * @throws IOException if the data are damaged
   */
  static char[] unpack(byte[] packed, int count) throws IOException {
    if (count == 0) {
      return new char[0];
    }
    BitReader header = new BitReader(packed, 0);
    int least = header.littleEndianInt();
    int greatest = header.littleEndianInt();
    int tableLength = header.littleEndianInt();
    if (least < 0 || greatest < least || greatest >= SYMBOLS || tableLength < 0) {
      throw new IOException("damaged Huffman table");
    }
    HuffmanCode code = new HuffmanCode(new BitReader(packed, HEADER), least, greatest);
    code.bits.seek(HEADER + tableLength);
    return code.read(count);
  }

  private char[] read(int count) throws IOException {
    char[] numbers = new char[count];
    int at = 0;
    while (at < count) {
      int symbol = symbol();
      if (symbol == runSymbol) {
        int run = (int) bits.read(8);
        if (at == 0 || at + run > count) {
          throw new IOException("damaged Huffman run");
        }
        Arrays.fill(numbers, at, at + run, numbers[at - 1]);
        at += run;
      } else {
        numbers[at++] = (char) symbol;
      }
    }
    return numbers;
  }

  private int symbol() throws IOException {
    long code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code = code << 1 | bits.read(1);
      long index = code - first[length];
      if (index >= 0 && index < this.count[length]) {
        return symbols[start[length] + (int) index];
      }
    }
    throw new IOException("damaged Huffman code");
  }
}
