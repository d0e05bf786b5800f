package io.carousel.analysis.embeddings.similarity;

import io.carousel.analysis.embeddings.Embeddings;

/**
 * A model's embeddings whose features have a mean of zero, and scaled so that the largest number is
 * 1, which changes no {@link Alignments alignment}. The embeddings themselves are read anew, some
 * at a time.
 */
final class CentredFeatures {

  private final Rows rows;
  private final double[] mean;
  private final double largest;

  /** Where embeddings are. */
  @FunctionalInterface
  interface Rows {

    /**
     * Reads some neighbouring embeddings.
     *
     * @param from the first of them
     * @param count how many
     * @param into gets them, one after the other
     */
    void read(int from, int count, float[] into);
  }

  private CentredFeatures(Rows rows, double[] mean, double largest) {
    this.rows = rows;
    this.mean = mean;
    this.largest = largest;
  }

  /**
   * The features of embeddings.
   *
   * @param rows where they can be read again
   */
  static CentredFeatures of(Embeddings embeddings, Rows rows) {
    int dimensions = embeddings.dimensions();
    double[] mean = new double[dimensions];
    for (int at = 0; at < embeddings.values().length; at++) {
      mean[at % dimensions] += embeddings.values()[at];
    }
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= embeddings.rows(); // last, so that equal numbers have their own value as mean
    }
    double largest = 0;
    for (int at = 0; at < embeddings.values().length; at++) {
      largest = Math.max(largest, Math.abs(embeddings.values()[at] - mean[at % dimensions]));
    }
    return new CentredFeatures(rows, mean, largest);
  }

  /** How many features there are. */
  int count() {
    return mean.length;
  }

  /**
   * Reads the features of some neighbouring images.
   *
   * @param from the first of them
   * @param count how many
   * @param scratch room for as many features
   * @param into gets them, an image a row
   * @param width the length of a row there
   * @param column where in a row they begin
   */
  void read(int from, int count, float[] scratch, float[] into, int width, int column) {
    rows.read(from, count, scratch);
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < mean.length; i++) {
        double centred = scratch[row * mean.length + i] - mean[i];
        into[row * width + column + i] = largest > 0 ? (float) (centred / largest) : 0;
      }
    }
  }
}
