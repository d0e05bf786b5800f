package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Some rows of a table of embeddings. */
final class RowSubset {

  private RowSubset() {}

  /**
   * Draws rows without replacement (Fisher and Yates).
   *
   * @param count how many there are
   * @param size how many are drawn, at most all
   */
  static int[] draw(int count, int size, SplittableRandom random) {
    int[] rows = IntStream.range(0, count).toArray();
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(count - i);
      int drawn = rows[other];
      rows[other] = rows[i];
      rows[i] = drawn;
    }
    return Arrays.copyOf(rows, size);
  }

  /** Their numbers, one row after the other. */
  static float[] rows(Embeddings embeddings, int[] rows) {
    int dimensions = embeddings.dimensions();
    float[] values = new float[rows.length * dimensions];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          embeddings.values(), rows[i] * dimensions, values, i * dimensions, dimensions);
    }
    return values;
  }

  /** The rows as embeddings. */
  static Embeddings of(Embeddings embeddings, int[] rows) {
    return new Embeddings(rows.length, embeddings.dimensions(), rows(embeddings, rows));
  }
}
