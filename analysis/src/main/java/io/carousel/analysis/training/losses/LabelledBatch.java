package io.carousel.analysis.training.losses;

/**
 * The embeddings of a batch and the classes of its images.
 *
 * @param embeddings one row an image, one image or more, all of the same length; not to be changed
 * @param labels the class of each image, from 0
 */
public record LabelledBatch(double[][] embeddings, int[] labels) {

  public LabelledBatch {
    if (labels.length == 0 || embeddings.length != labels.length) {
      throw new IllegalArgumentException(
          embeddings.length + " embeddings with " + labels.length + " labels");
    }
  }

  /** A batch from embeddings as a network gives them: row after row, in single precision. */
  public static LabelledBatch of(float[] embeddings, int[] labels) {
    if (labels.length == 0 || embeddings.length % labels.length != 0) {
      throw new IllegalArgumentException(
          embeddings.length + " numbers are no embeddings for " + labels.length + " labels");
    }
    int dimensions = embeddings.length / labels.length;
    double[][] rows = new double[labels.length][dimensions];
    for (int i = 0; i < labels.length; i++) {
      for (int k = 0; k < dimensions; k++) {
        rows[i][k] = embeddings[i * dimensions + k];
      }
    }
    return new LabelledBatch(rows, labels);
  }

  /** How many images it has. */
  public int size() {
    return labels.length;
  }
}
