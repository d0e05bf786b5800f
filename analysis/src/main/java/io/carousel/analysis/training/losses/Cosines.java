package io.carousel.analysis.training.losses;

/** The cosine of every embedding of a batch with every row of a loss's weights. */
final class Cosines {

  private final UnitLength embeddings;
  private final UnitLength weights;
  private final DotProducts products;

  Cosines(double[][] embeddings, double[][] weights) {
    this.embeddings = UnitLength.of(embeddings);
    this.weights = UnitLength.of(weights);
    this.products = new DotProducts(this.embeddings.rows(), this.weights.rows());
  }

  /** The cosines: one row an embedding, one column a row of the weights. */
  double[][] values() {
    return products.values();
  }

  /** The value of a loss with its gradients, from its gradient in the cosines. */
  LossValue backward(double value, double[][] gradient) {
    return new LossValue(
        value,
        embeddings.backward(products.leftGradient(gradient)),
        weights.backward(products.rightGradient(gradient)));
  }
}
