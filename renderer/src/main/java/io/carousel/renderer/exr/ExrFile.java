package io.carousel.renderer.exr;

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
  private static final int HALF = 1;
  private static final int FLOAT = 2;
  private static final int LARGEST = 16384;

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
      return new ExrFile(Files.readAllBytes(file)).read();
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? "the data end too soon" : e.getMessage();
      throw new InvalidInputException(
          file.toString(), "is no OpenEXR picture that can be read (" + why + ")", e);
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
    float[] rgb = new float[3 * width * height];
    long[] offsets = new long[(height + rowsAtOnce - 1) / rowsAtOnce];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = in.getLong();
    }
    for (long offset : offsets) {
      in.position(Math.toIntExact(offset));
      int firstRow = in.getInt() - top;
      byte[] packed = new byte[checkedSize(in.getInt())];
      in.get(packed);
      if (firstRow < 0 || firstRow >= height) {
        throw new IOException("a row lies outside of the picture");
      }
      int rows = Math.min(rowsAtOnce, height - firstRow);
      float[][] colours =
          compression >= 8 ? DwaBlock.unpack(packed, width, rows) : unpacked(packed, rows);
      for (int i = 0; i < rows * width; i++) {
        for (int c = 0; c < 3; c++) {
          rgb[3 * (firstRow * width + i) + c] = colours[c][i];
        }
      }
    }
    return new LinearPicture(width, height, rgb);
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
          width = in.getInt() - left + 1;
          height = in.getInt() - top + 1;
        }
        default -> {
          // Nothing that changes pixels.
        }
      }
      in.position(end);
    }
    if (!ROWS_AT_ONCE.containsKey(compression)) {
      throw new IOException("it is packed in a way that is not read; save it with ZIP");
    }
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IOException("its size is " + width + " x " + height);
    }
    for (String colour : new String[] {"R", "G", "B"}) {
      Integer type = channels.get(colour);
      if (type == null || (type != HALF && type != FLOAT)) {
        throw new IOException("it has no channel " + colour + " of floating-point numbers");
      }
    }
  }

  private void readChannels() throws IOException {
    for (String name = text(); !name.isEmpty(); name = text()) {
      channels.put(name, in.getInt());
      in.position(in.position() + 4);
      int everyColumn = in.getInt();
      int everyRow = in.getInt();
      if (everyColumn != 1 || everyRow != 1) {
        throw new IOException("channel " + name + " has fewer pixels than others");
      }
    }
  }

  private String text() {
    int from = in.position();
    while (in.get() != 0) {
      // to its end
    }
    return new String(in.array(), from, in.position() - from - 1, StandardCharsets.UTF_8);
  }

  // Rows, in each of which channel follows channel by their names.
  private float[][] unpacked(byte[] packed, int rows) throws IOException {
    int rowSize = channels.values().stream().mapToInt(type -> width * size(type)).sum();
    // What packing would not make smaller is left as it is.
    byte[] bytes =
        compression == 0 || packed.length == rowSize * rows
            ? packed
            : Deflated.inflatePredicted(packed, rowSize * rows);
    if (bytes.length < rowSize * rows) {
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
