package io.carousel.analysis.support.npy;

import java.util.List;

/**
 * An array as NumPy holds it.
 *
 * @param shape the length of every axis
 * @param values the numbers in C order: the last axis runs fastest; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: a list would box each of them
public record NpyArray(List<Integer> shape, float[] values) {

  public NpyArray {
    shape = List.copyOf(shape);
    if (new NpyHeader(shape).elements() != values.length) {
      throw new IllegalArgumentException(values.length + " numbers do not fill the shape " + shape);
    }
  }
}
