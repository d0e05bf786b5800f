package io.carousel.renderer.exr;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.picture.LinearPicture;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads an OpenEXR file: one part, in scan lines, with the channels R, G and B as half floats or
 * floats, uncompressed, or packed with ZIP, ZIPS, DWAA or DWAB.
 */
public final class ExrFile {

  private static final int MAGIC = 20000630;
  private static final int TILES_DEEP_OR_PARTS = 0x200 | 0x800 | 0x1000;

  /** The types of numbers, by the format's numbers; whole numbers are 0. */
  private static final int HALF = 1;

  private static final int FLOAT = 2;

  /** The greatest width and height; maps of surroundings have at most this. */
  private static final int LARGEST = 16384;

  /** Deflate makes a byte of at most so many, a little more than it can. */
  private static final int MOST_PACKED = 1040;

  /** So many pixels of three half floats deflate makes a byte of. */
  private static final int MOST_PIXELS_A_BYTE = MOST_PACKED / 6;

  /** A picture of so many pixels takes 50 MB, which may be spent on a blank one. */
  private static final int MOST_BLANK = 1 << 22;

  /** The format's own limit on names. */
  private static final int LONGEST_NAME = 255;

  /** A render's many layers have a hundred; of more, a row would not fit into an array. */
  private static final int MOST_CHANNELS = 256;

  /** How rows are packed, by the format's numbers: how many rows at once. */
  private static final Map<Integer, Integer> ROWS_AT_ONCE =
      Map.of(0, 1, 2, 1, 3, 16, 8, 32, 9, 256);

  private final ByteBuffer in;
  private final Map<String, Integer> channels = new LinkedHashMap<>();
  private int compression = -1;
  private int width;
  private int top;
  private int height;

  private ExrFile(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a picture.
   *
   * @throws InvalidInputException if the file is missing, damaged, or of a kind that is not read
   */
  public static LinearPicture read(Path file) {
    try {
      return new ExrFile(Files.readAllBytes(file)).read().mustBeFinite();
    } catch (IOException | BufferUnderflowException e) {
      String why = e instanceof BufferUnderflowException ? "the data end too soon" : e.getMessage();
      throw FileProblem.reading(file, "is no OpenEXR picture that can be read (" + why + ")", e);
    }
  }

  private LinearPicture read() throws IOException {
    if (in.getInt() != MAGIC) {
      throw new IOException("it does not begin as OpenEXR files do");
    }
    if ((in.getInt() & TILES_DEEP_OR_PARTS) != 0) {
      throw new IOException("it has tiles, several parts or deep pixels; save it in scan lines");
    }
    readHeader();
    int rowsAtOnce = ROWS_AT_ONCE.get(compression);
    int blocks = (height + rowsAtOnce - 1) / rowsAtOnce;
    mustHaveRoomFor(blocks);
    long[] offsets = new long[blocks];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = in.getLong();
    }
    float[] rgb = new float[3 * width * height];
    for (long offset : offsets) {
      moveTo(offset);
      long firstRow = in.getInt() - (long) top;
      byte[] packed = new byte[checkedSize(in.getInt())];
      in.get(packed);
      if (firstRow < 0 || firstRow >= height || firstRow % rowsAtOnce != 0) {
        throw new IOException("a row lies outside of the picture");
      }
      int rows = Math.min(rowsAtOnce, height - (int) firstRow);
      place(packed, (int) firstRow, rows, rgb);
    }
    return new LinearPicture(width, height, rgb);
  }

  /** Puts some rows into the picture. */
  private void place(byte[] packed, int firstRow, int rows, float[] rgb) throws IOException {
    float[][] colours =
        compression >= 8 ? DwaBlock.unpack(packed, width, rows) : unpacked(packed, rows);
    for (int i = 0; i < rows * width; i++) {
      for (int c = 0; c < 3; c++) {
        rgb[3 * (firstRow * width + i) + c] = colours[c][i];
      }
    }
  }

  /**
   * Refuses a picture that is hardly in so few bytes, before memory is taken for it: of every block
   * there is an offset, a row and a size, and deflate, which most ways of packing end with, makes a
   * byte of no more than a thousand. DWA can pack a blank picture further; small ones may be blank.
   */
  private void mustHaveRoomFor(int blocks) throws IOException {
    long pixels = (long) width * height;
    if ((long) blocks * (Long.BYTES + 2 * Integer.BYTES) > in.remaining()
        || (pixels > MOST_BLANK && pixels / MOST_PIXELS_A_BYTE > in.remaining())) {
      throw new IOException("%d x %d pixels cannot be in so few bytes".formatted(width, height));
    }
  }

  private void moveTo(long position) throws IOException {
    if (position < 0 || position > in.limit()) {
      throw new IOException("an offset lies outside of the file");
    }
    in.position((int) position);
  }

  private void skip(int bytes) throws IOException {
    moveTo(in.position() + (long) bytes);
  }

  private int checkedSize(int size) throws IOException {
    if (size < 0 || size > in.remaining()) {
      throw new IOException("the data end too soon");
    }
    return size;
  }

  private void readHeader() throws IOException {
    for (String name = text(); !name.isEmpty(); name = text()) {
      text(); // its type, which the name tells
      int size = checkedSize(in.getInt());
      int end = in.position() + size;
      switch (name) {
        case "channels" -> readChannels();
        case "compression" -> compression = in.get();
        case "dataWindow" -> {
          int left = in.getInt();
          top = in.getInt();
          width = size(left, in.getInt());
          height = size(top, in.getInt());
        }
        default -> {
          // Nothing that changes pixels.
        }
      }
      moveTo(end);
    }
    if (!ROWS_AT_ONCE.containsKey(compression)) {
      throw new IOException("it is packed in a way that is not read; save it with ZIP");
    }
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IOException("its size must be from 1 x 1 to %d x %d".formatted(LARGEST, LARGEST));
    }
    for (String colour : new String[] {"R", "G", "B"}) {
      Integer type = channels.get(colour);
      if (type == null || (type != HALF && type != FLOAT)) {
        throw new IOException("it has no channel " + colour + " of floating-point numbers");
      }
    }
  }

  /** How many pixels there are from one to another; 0 where that is no number of pixels. */
  private static int size(int first, int last) {
    long size = (long) last - first + 1;
    return size < 1 || size > LARGEST ? 0 : (int) size;
  }

  private void readChannels() throws IOException {
    for (String name = text(); !name.isEmpty(); name = text()) {
      if (channels.size() == MOST_CHANNELS) {
        throw new IOException("it has more than %d channels".formatted(MOST_CHANNELS));
      }
      int type = in.getInt();
      if (type < 0 || type > FLOAT) {
        throw new IOException("channel " + shown(name) + " has numbers of an unknown type");
      }
      channels.put(name, type);
      skip(4);
      int everyColumn = in.getInt();
      int everyRow = in.getInt();
      if (everyColumn != 1 || everyRow != 1) {
        throw new IOException("channel " + shown(name) + " has fewer pixels than others");
      }
    }
  }

  private String text() throws IOException {
    int from = in.position();
    while (in.get() != 0) {
      if (in.position() - from > LONGEST_NAME) {
        throw new IOException("a name in its header is longer than any may be");
      }
    }
    return new String(in.array(), from, in.position() - from - 1, StandardCharsets.UTF_8);
  }

  /** A name out of the file, as it can be shown in a line. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  // Rows, in each of which channel follows channel by their names.
  private float[][] unpacked(byte[] packed, int rows) throws IOException {
    long size = (long) rows * width * channels.values().stream().mapToInt(ExrFile::size).sum();
    if (size > (long) MOST_PACKED * packed.length) {
      throw new IOException("the data end too soon");
    }
    // What packing would not make smaller is left as it is.
    byte[] bytes =
        compression == 0 || packed.length == size
            ? packed
            : Deflated.inflatePredicted(packed, Math.toIntExact(size));
    if (bytes.length < size) {
      throw new IOException("the data end too soon");
    }
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[][] colours = new float[3][width * rows];
    for (int row = 0; row < rows; row++) {
      for (Map.Entry<String, Integer> channel : channels.entrySet()) {
        int colour = "RGB".indexOf(channel.getKey());
        int type = channel.getValue();
        for (int x = 0; x < width; x++) {
          float value = type == HALF ? Half.toFloat(data.getShort() & 0xffff) : data.getFloat();
          if (colour >= 0) {
            colours[colour][row * width + x] = value;
          }
        }
      }
    }
    return colours;
  }

  private static int size(int type) {
    return type == HALF ? Short.BYTES : Float.BYTES;
  }
}
