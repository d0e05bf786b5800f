package io.carousel.analysis.models.checkpoint;

import java.util.List;

/**
 * An array of numbers with a shape.
 *
 * @param type how the numbers were stored
 * @param shape the length of every axis; empty for a single number
 * @param values the numbers as float32, in row-major order; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // ten million numbers: a list would box each of them
public record Tensor(ElementType type, List<Integer> shape, float[] values) {

  public Tensor {
    shape = List.copyOf(shape);
    long elements = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (elements != values.length) {
      throw new IllegalArgumentException(values.length + " numbers do not fill the shape " + shape);
    }
  }
}
