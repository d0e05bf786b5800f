package io.carousel.analysis.distances;

/**
 * The distances of every two embeddings of a batch, with the backward pass: from a gradient in them
 * to one in the embeddings.
 */
public final class DistanceMatrix {

  private final Distance distance;
  private final double[][] embeddings;
  private final double[][] values;

  /**
   * Measures every two embeddings.
   *
   * @param embeddings one row an embedding; not to be changed
   */
  public DistanceMatrix(Distance distance, double[][] embeddings) {
    this.distance = distance;
    this.embeddings = embeddings;
    this.values = new double[embeddings.length][embeddings.length];
    for (int i = 0; i < embeddings.length; i++) {
      for (int j = 0; j < embeddings.length; j++) {
        values[i][j] = distance.between(embeddings[i], embeddings[j]);
      }
    }
  }

  /** One row an anchor, one column its partner; not to be changed. */
  public double[][] values() {
    return values;
  }

  /**
   * The gradient in the embeddings, shaped like them.
   *
   * @param gradient that in the distances, shaped like {@link #values}
   */
  public double[][] backward(double[][] gradient) {
    double[][] sums = new double[embeddings.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new double[embeddings[i].length];
    }
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        if (gradient[i][j] != 0) {
          distance.addGradient(embeddings[i], embeddings[j], gradient[i][j], sums[i], sums[j]);
        }
      }
    }
    return sums;
  }
}
