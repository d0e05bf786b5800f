package io.carousel.analysis.support.npy;

import io.carousel.analysis.support.number.HalfFloat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type of number that other programs save.
 *
 * @param kind 'f' for floating point, 'i' for whole numbers, 'u' for those without a sign
 * @param bytes the size of one number
 * @param order the order of its bytes
 */
record ForeignType(char kind, int bytes, ByteOrder order) {

  private static final Pattern DESCR = Pattern.compile("([<>|=])([fiu])([1248])");

  /**
   * The type that NumPy writes so: {@code <f8}.
   *
   * @throws MalformedNpyException if it is no type of real number up to 64 bits
   */
  static ForeignType of(String descr) {
    Matcher matcher = DESCR.matcher(descr);
    if (!matcher.matches() || descr.endsWith("f1")) {
      throw new MalformedNpyException(
          "holds elements of type %s where numbers must be; save it with".formatted(descr)
              + " numpy.asarray(array, dtype=\"<f4\")");
    }
    return new ForeignType(
        matcher.group(2).charAt(0),
        Integer.parseInt(matcher.group(3)),
        matcher.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  /** The next number of a buffer, as float32. */
  float next(ByteBuffer buffer) {
    return switch (kind) {
      case 'f' ->
          switch (bytes) {
            case 2 -> HalfFloat.toFloat(buffer.getShort());
            case 4 -> buffer.getFloat();
            default -> (float) buffer.getDouble();
          };
      case 'i' ->
          switch (bytes) {
            case 1 -> buffer.get();
            case 2 -> buffer.getShort();
            case 4 -> buffer.getInt();
            default -> buffer.getLong();
          };
      default ->
          switch (bytes) {
            case 1 -> Byte.toUnsignedInt(buffer.get());
            case 2 -> Short.toUnsignedInt(buffer.getShort());
            case 4 -> Integer.toUnsignedLong(buffer.getInt());
            default -> unsigned(buffer.getLong());
          };
    };
  }

  private static float unsigned(long bits) {
    return bits >= 0 ? bits : (bits >>> 1) * 2.0f;
  }
}
