package io.carousel.analysis.training.losses;

/**
 * What a loss says of a batch.
 *
 * @param value the loss
 * @param embeddingGradient its gradient in the embeddings, shaped like them
 * @param weightGradient its gradient in the loss's own weights, shaped like them; no rows if the
 *     loss has none
 */
public record LossValue(double value, double[][] embeddingGradient, double[][] weightGradient) {

  /** For a loss without weights of its own. */
  LossValue(double value, double[][] embeddingGradient) {
    this(value, embeddingGradient, new double[0][]);
  }

  /** The gradient in the embeddings as a network takes it: row after row, in single precision. */
  public float[] embeddingGradientAsFloats() {
    int dimensions = embeddingGradient.length == 0 ? 0 : embeddingGradient[0].length;
    float[] flat = new float[embeddingGradient.length * dimensions];
    for (int i = 0; i < embeddingGradient.length; i++) {
      for (int k = 0; k < dimensions; k++) {
        flat[i * dimensions + k] = (float) embeddingGradient[i][k];
      }
    }
    return flat;
  }
}
