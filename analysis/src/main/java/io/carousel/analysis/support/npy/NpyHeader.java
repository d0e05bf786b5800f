package io.carousel.analysis.support.npy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The start of a {@code .npy} file in C order: a magic number, a version, and a Python dict as text
 * that says what follows.
 *
 * @param type what numbers follow
 * @param shape the length of every axis
 */
public record NpyHeader(NpyType type, List<Integer> shape) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  // NumPy aligns the numbers to this many bytes.
  private static final int ALIGNMENT = 64;
  private static final int LONGEST_TEXT = 1 << 16;

  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

  public NpyHeader {
    shape = List.copyOf(shape);
  }

  /** The header of an array of float32. */
  public NpyHeader(List<Integer> shape) {
    this(NpyType.FLOAT32, shape);
  }

  /** How many numbers the file holds. */
  public long elements() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** The header as it stands in a file (version 1.0); its length is a multiple of 64. */
  public byte[] bytes() {
    String axes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    // A Python tuple of one has a comma.
    String tuple = shape.size() == 1 ? axes + "," : axes;
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type.descr(), tuple);
    int prefix = MAGIC.length + 4;
    int length = (prefix + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) (length - prefix))
        .put(text.getBytes(StandardCharsets.US_ASCII));
    bytes[length - 1] = '\n';
    return bytes;
  }

  /**
   * Reads a header; the stream stands at the first number then.
   *
   * @throws MalformedNpyException if it is none, or one of an array that is not float32 in C order
   */
  static NpyHeader read(InputStream in) throws IOException {
    return parse(text(in));
  }

  /**
   * Reads the text of a header, whatever array it describes; the stream stands at the first number
   * then.
   *
   * @throws MalformedNpyException if it is none
   */
  static String text(InputStream in) throws IOException {
    ByteBuffer start = littleEndian(in, MAGIC.length + 2);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new MalformedNpyException("is no .npy file");
    }
    int version = start.get();
    long length =
        version == 1
            ? Short.toUnsignedLong(littleEndian(in, 2).getShort())
            : Integer.toUnsignedLong(littleEndian(in, 4).getInt());
    if (version < 1 || version > 3 || length > LONGEST_TEXT) {
      throw new MalformedNpyException("has a header that no known version of NumPy writes");
    }
    byte[] text = new byte[(int) length];
    littleEndian(in, text.length).get(text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** How NumPy writes the type of the numbers: {@code <f8}. */
  static String type(String text) {
    return field(TYPE, text);
  }

  /** Whether the first axis runs fastest. */
  static boolean isFortran(String text) {
    return field(FORTRAN, text).equals("True");
  }

  /** The length of every axis. */
  static List<Integer> shape(String text) {
    String axes = field(SHAPE, text);
    try {
      return Pattern.compile(",")
          .splitAsStream(axes)
          .map(String::strip)
          .filter(axis -> !axis.isEmpty())
          .map(Integer::valueOf)
          .toList();
    } catch (NumberFormatException e) {
      throw new MalformedNpyException("has the shape (" + axes + "), which is too large");
    }
  }

  private static NpyHeader parse(String text) {
    String type = type(text);
    boolean fortran = isFortran(text);
    if (!type.equals(NpyType.FLOAT32.descr()) || fortran) {
      throw new MalformedNpyException(
          "holds numbers of type %s%s where float32 in C order must be; save it with"
                  .formatted(type, fortran ? " in Fortran order" : "")
              + " numpy.ascontiguousarray(array, dtype=\"<f4\")");
    }
    return new NpyHeader(shape(text));
  }

  private static String field(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new MalformedNpyException("has a header without type, order or shape");
    }
    return matcher.group(1);
  }

  private static ByteBuffer littleEndian(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("it ends within its header");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
