package io.carousel.analysis.embeddings.imports;

import java.util.Arrays;

/** Numbers of which it is not known how many there will be. */
final class Numbers {

  private float[] values = new float[1 << 10];
  private int count;

  void add(float value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(2, count));
    }
    values[count++] = value;
  }

  /** All of them. */
  float[] all() {
    return Arrays.copyOf(values, count);
  }
}
