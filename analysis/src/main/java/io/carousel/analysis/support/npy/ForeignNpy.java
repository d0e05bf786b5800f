package io.carousel.analysis.support.npy;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Arrays as other programs save them: floating point or whole numbers of 1 to 8 bytes in either
 * order of bytes, in C or Fortran order. They are read as float32 in C order, in which whole
 * numbers are exact up to 2^24.
 */
public final class ForeignNpy {

  private static final int CHUNK = 1 << 16;

  private ForeignNpy() {}

  /**
   * Reads an array.
   *
   * @param place the file, for mistakes
   * @param in a stream that begins with the array's header
   * @param size how many bytes it has at most; an array that claims more is refused before memory
   *     is taken for it
   * @throws InvalidInputException if it is no array of numbers, or is cut short
   */
  public static NpyArray read(String place, InputStream in, long size) {
    try {
      String header = NpyHeader.text(in);
      List<Integer> shape = NpyHeader.shape(header);
      float[] values = values(in, ForeignType.of(NpyHeader.type(header)), shape, size);
      return NpyHeader.isFortran(header) && shape.size() > 1
          ? new NpyArray(shape, transposed(shape, values))
          : new NpyArray(shape, values);
    } catch (MalformedNpyException e) {
      throw new InvalidInputException(place, e.getMessage(), e);
    } catch (ArithmeticException e) {
      throw new InvalidInputException(place, "claims more numbers than can be", e);
    } catch (EOFException e) {
      throw new InvalidInputException(
          place, "is cut short: " + e.getMessage() + "; make or copy it again", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          place, "could not be read (" + FileProblem.detail(e) + ")", e);
    }
  }

  private static float[] values(InputStream in, ForeignType type, List<Integer> shape, long size)
      throws IOException {
    long elements = new NpyHeader(shape).elements();
    if (elements > size / type.bytes()) {
      throw new EOFException("it holds fewer numbers than its shape " + shape);
    }
    float[] values = new float[Math.toIntExact(elements)];
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      byte[] bytes = in.readNBytes(count * type.bytes());
      if (bytes.length < count * type.bytes()) {
        throw new EOFException("it holds fewer numbers than its shape " + shape);
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
      for (int i = 0; i < count; i++) {
        values[from + i] = type.next(buffer);
      }
    }
    return values;
  }

  /** The numbers with the last axis running fastest, where the first did. */
  private static float[] transposed(List<Integer> shape, float[] values) {
    float[] result = new float[values.length];
    int[] strides = new int[shape.size()];
    int stride = values.length;
    for (int axis = 0; axis < strides.length; axis++) {
      stride /= Math.max(1, shape.get(axis));
      strides[axis] = stride;
    }
    int[] position = new int[strides.length];
    int at = 0;
    for (float value : values) {
      result[at] = value;
      for (int axis = 0; axis < position.length; axis++) {
        at += strides[axis];
        if (++position[axis] < shape.get(axis)) {
          break;
        }
        at -= strides[axis] * shape.get(axis);
        position[axis] = 0;
      }
    }
    return result;
  }
}
