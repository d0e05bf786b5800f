package io.carousel.analysis.models.checkpoint;

import java.util.List;

/**
 * A tensor as a pickle describes it: which numbers of a storage it is made of. Element (i, j, ...)
 * is number offset + i * strides[0] + j * strides[1] + ... of the storage.
 */
record TensorView(StorageReference storage, long offset, List<Long> shape, List<Long> strides) {

  /**
   * The tensor itself.
   *
   * @param name the tensor's name, for errors
   * @param numbers all the numbers of its storage
   * @throws CheckpointException if it reaches beyond its storage
   */
  Tensor of(String name, float[] numbers) {
    List<Integer> axes = checked(name, numbers.length);
    float[] values = new float[axes.stream().reduce(1, (a, b) -> a * b)];
    int[] position = new int[axes.size()];
    int from = (int) offset;
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers[from];
      // On to the next element, like an odometer: the last axis turns fastest.
      for (int axis = axes.size() - 1; axis >= 0; axis--) {
        from += strides.get(axis).intValue();
        if (++position[axis] < axes.get(axis)) {
          break;
        }
        from -= strides.get(axis).intValue() * axes.get(axis);
        position[axis] = 0;
      }
    }
    return new Tensor(storage.type(), axes, values);
  }

  /** The shape, once it is sure that every element lies within a storage of that length. */
  private List<Integer> checked(String name, int length) {
    if (shape.size() != strides.size() || offset < 0 || offset > length) {
      throw outside(name, length);
    }
    if (shape.contains(0L)) {
      // No element, wherever strides would lead; PyTorch writes strides of 1 for those too.
      if (!shape.stream().allMatch(size -> size >= 0 && size <= Integer.MAX_VALUE)) {
        throw outside(name, length);
      }
      return shape.stream().map(Long::intValue).toList();
    }
    long elements = 1;
    long last = offset;
    for (int axis = 0; axis < shape.size(); axis++) {
      long size = shape.get(axis);
      long stride = strides.get(axis);
      // No axis and no stride is longer than the storage, so no product here can overflow.
      if (size < 1 || size > length || stride < 0 || stride > length) {
        throw outside(name, length);
      }
      elements *= size;
      last += (size - 1) * stride;
      // As many elements as numbers at most: a stride of 0 would let a few fill any memory.
      if (elements > length || last > length) {
        throw outside(name, length);
      }
    }
    if (last >= length) {
      throw outside(name, length);
    }
    return shape.stream().map(Long::intValue).toList();
  }

  /**
   * How many numbers it shows, by its description alone.
   *
   * @param name the tensor's name, for errors
   * @throws CheckpointException if it claims to reach beyond its storage
   */
  long elements(String name) {
    storage.bytes(); // No more elements than an array can have.
    return checked(name, (int) storage.elements()).stream()
        .mapToLong(Integer::longValue)
        .reduce(1, (a, b) -> a * b);
  }

  private static CheckpointException outside(String name, int length) {
    return new CheckpointException(
        "tensor %s reaches beyond the %d numbers of its storage%s"
            .formatted(name, length, CheckpointException.AGAIN));
  }
}
