package io.carousel.analysis.models.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that a training run needs to go on.
 *
 * @param steps how many steps of Adam were taken
 * @param batches how many batches went forward in training mode
 * @param arrays the weights and running statistics, then Adam's first and then its second moments
 */
record TrainingState(long steps, long batches, List<float[]> arrays) {

  private static final byte[] MAGIC = {'c', 't', 'r', 1};

  /** The state as bytes, with all of its bits. */
  byte[] bytes() {
    int size = MAGIC.length + 2 * Long.BYTES + Integer.BYTES;
    for (float[] array : arrays) {
      size += Integer.BYTES + array.length * Float.BYTES;
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC).putLong(steps).putLong(batches).putInt(arrays.size());
    for (float[] array : arrays) {
      buffer.putInt(array.length);
      buffer.asFloatBuffer().put(array);
      buffer.position(buffer.position() + array.length * Float.BYTES);
    }
    return buffer.array();
  }

  /**
   * Reads a state.
   *
   * @param lengths how long the arrays must be
   * @throws IllegalArgumentException if the bytes are no such state
   */
  static TrainingState of(byte[] bytes, List<Integer> lengths) {
    long expected = MAGIC.length + 2L * Long.BYTES + Integer.BYTES;
    for (int length : lengths) {
      expected += Integer.BYTES + (long) length * Float.BYTES;
    }
    if (bytes.length != expected
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IllegalArgumentException("no training state of this network");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(MAGIC.length);
    long steps = buffer.getLong();
    long batches = buffer.getLong();
    List<float[]> arrays = new ArrayList<>();
    int count = buffer.getInt();
    if (count != lengths.size()) {
      throw new IllegalArgumentException("no training state of this network");
    }
    for (int length : lengths) {
      if (buffer.getInt() != length) {
        throw new IllegalArgumentException("no training state of this network");
      }
      float[] array = new float[length];
      buffer.asFloatBuffer().get(array);
      buffer.position(buffer.position() + length * Float.BYTES);
      arrays.add(array);
    }
    return new TrainingState(steps, batches, arrays);
  }
}
