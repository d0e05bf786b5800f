package io.carousel.analysis.embeddings;

/**
 * Embeddings by one model, row by row, wherever they lie: in memory ({@link Embeddings}), or in
 * their file ({@link MappedEmbeddings}). Every number is finite; safe to use from many threads.
 */
public interface EmbeddingRows {

  /** How many there are: one an image. */
  int rows();

  /** The length of each. */
  int dimensions();

  /**
   * Copies one embedding.
   *
   * @param row which
   * @param into gets its numbers
   * @param at where they begin there
   */
  void copy(int row, float[] into, int at);

  /** One embedding, in double precision. */
  default double[] row(int row) {
    float[] singles = new float[dimensions()];
    copy(row, singles, 0);
    double[] numbers = new double[singles.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = singles[i];
    }
    return numbers;
  }
}
