package io.carousel.renderer.picture;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of any brightness in Greg Ward's Radiance format, {@code .hdr} ("Real Pixels", Graphics
 * Gems II, 1991): three mantissas and an exponent a pixel. Written unpacked; read packed or not.
 */
public final class RadianceFile {

  private static final String FORMAT = "FORMAT=32-bit_rle_rgbe";
  private static final Pattern EXPOSURE = Pattern.compile("EXPOSURE= *([0-9.eE+-]+)");
  private static final Pattern SIZE = Pattern.compile("-Y ([0-9]{1,5}) \\+X ([0-9]{1,5})");
  private static final int CHANNELS = 4;
  private static final int LARGEST = 16384;
  private static final int LONGEST_LINE = 4096;

  /** Two bytes stand for 127 of the four values that a pixel has. */
  private static final int MOST_PIXELS_A_BYTE = 16;

  /** A picture of so many pixels takes 50 MB, which may be spent on a blank one. */
  private static final int MOST_BLANK = 1 << 22;

  /** Rows shorter or longer than this are never packed by channel. */
  private static final int LEAST_PACKED = 8;

  private static final int MOST_PACKED = 32767;

  private final ByteBuffer in;

  private RadianceFile(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /** Writes a picture. */
  public static void write(LinearPicture picture, OutputStream out) throws IOException {
    String header = "#?RADIANCE\n%s\n\n-Y %d +X %d\n";
    out.write(
        header
            .formatted(FORMAT, picture.height(), picture.width())
            .getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < picture.rgb().length; i += 3) {
      out.write(encode(picture.rgb()[i], picture.rgb()[i + 1], picture.rgb()[i + 2]));
    }
  }

  private static byte[] encode(double red, double green, double blue) {
    double greatest = Math.max(red, Math.max(green, blue));
    if (greatest < 1e-32) {
      return new byte[CHANNELS];
    }
    // The greatest mantissa is in 128..255, so that no pixel looks like the mark of a packed row.
    int exponent = Math.getExponent(greatest) + 1;
    double scale = 256 / Math.pow(2, exponent);
    return new byte[] {
      (byte) (int) (red * scale),
      (byte) (int) (green * scale),
      (byte) (int) (blue * scale),
      (byte) (exponent + 128)
    };
  }

  /**
   * Reads a picture.
   *
   * @throws InvalidInputException if the file is missing, damaged, or of a kind that is not read
   */
  public static LinearPicture read(Path file) {
    try {
      return new RadianceFile(Files.readAllBytes(file)).read().mustBeFinite();
    } catch (IOException | BufferUnderflowException | NumberFormatException e) {
      String why = e instanceof BufferUnderflowException ? "the data end too soon" : e.getMessage();
      throw FileProblem.reading(file, "is no Radiance picture that can be read (" + why + ")", e);
    }
  }

  private LinearPicture read() throws IOException {
    if (!line().startsWith("#?")) {
      throw new IOException("it does not begin as Radiance files do");
    }
    double exposure = 1;
    boolean rgb = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      rgb |= line.equals(FORMAT);
      Matcher matcher = EXPOSURE.matcher(line);
      if (matcher.matches()) {
        exposure *= Double.parseDouble(matcher.group(1));
        if (!(exposure > 0) || Double.isInfinite(exposure)) {
          throw new IOException("its exposure is " + exposure);
        }
      }
    }
    if (!rgb) {
      throw new IOException("its header has no " + FORMAT);
    }
    Matcher size = SIZE.matcher(line());
    if (!size.matches()) {
      throw new IOException("its rows do not go from the top and left: no -Y HEIGHT +X WIDTH");
    }
    if (Integer.parseInt(size.group(1)) > LARGEST || Integer.parseInt(size.group(2)) > LARGEST) {
      throw new IOException("it is larger than %d x %d".formatted(LARGEST, LARGEST));
    }
    int height = Integer.parseInt(size.group(1));
    int width = Integer.parseInt(size.group(2));
    mustHaveRoomFor(width, height);
    return pixels(width, height, (float) (1 / exposure));
  }

  /**
   * Refuses a picture that is hardly in so few bytes, before memory is taken for it: a packed row
   * has two bytes for 127 values. The old way packs a blank row further; small ones may be blank.
   */
  private void mustHaveRoomFor(int width, int height) throws IOException {
    if (width < 1 || height < 1) {
      throw new IOException("its size is %d x %d".formatted(width, height));
    }
    long pixels = (long) width * height;
    if ((long) height * CHANNELS > in.remaining()
        || (pixels > MOST_BLANK && pixels / MOST_PIXELS_A_BYTE > in.remaining())) {
      throw new IOException("%d x %d pixels cannot be in so few bytes".formatted(width, height));
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (char next = (char) in.get(); next != '\n'; next = (char) in.get()) {
      line.append(next);
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line of its header is longer than any is");
      }
    }
    return line.toString();
  }

  private LinearPicture pixels(int width, int height, float scale) throws IOException {
    float[] rgb = new float[width * height * 3];
    byte[] row = new byte[width * CHANNELS];
    for (int y = 0; y < height; y++) {
      readRow(row, width);
      for (int x = 0; x < width; x++) {
        int exponent = row[CHANNELS * x + 3] & 0xff;
        float unit = exponent == 0 ? 0 : scale * (float) Math.pow(2, exponent - 136);
        for (int channel = 0; channel < 3; channel++) {
          rgb[3 * (y * width + x) + channel] = ((row[CHANNELS * x + channel] & 0xff) + 0.5f) * unit;
        }
      }
    }
    return new LinearPicture(width, height, rgb);
  }

  private void readRow(byte[] row, int width) throws IOException {
    in.mark();
    int mark = in.getInt();
    if (width < LEAST_PACKED || width > MOST_PACKED || mark != (0x02020000 | width)) {
      in.reset();
      readPixels(row, width);
      return;
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      int x = 0;
      while (x < width) {
        int count = in.get() & 0xff;
        boolean run = count > 128;
        int length = run ? count - 128 : count;
        if (length == 0 || x + length > width) {
          throw new IOException("a packed row is longer than the picture is wide");
        }
        byte value = run ? in.get() : 0;
        for (int end = x + length; x < end; x++) {
          row[CHANNELS * x + channel] = run ? value : in.get();
        }
      }
    }
  }

  // Pixel by pixel, where mantissas of 1 mark repetitions of the pixel before.
  private void readPixels(byte[] row, int width) throws IOException {
    int shift = 0;
    int x = 0;
    while (x < width) {
      int at = CHANNELS * x;
      in.get(row, at, CHANNELS);
      if (row[at] != 1 || row[at + 1] != 1 || row[at + 2] != 1) {
        x++;
        shift = 0;
        continue;
      }
      long times = (long) (row[at + 3] & 0xff) << shift;
      if (x == 0 || shift > 16 || x + times > width) {
        throw new IOException("a packed row is longer than the picture is wide");
      }
      for (long i = 0; i < times; i++, x++) {
        System.arraycopy(row, CHANNELS * (x - 1), row, CHANNELS * x, CHANNELS);
      }
      shift += 8;
    }
  }
}
