package io.carousel.analysis.training.losses;

/** The cosine of two embeddings, which must have unit length: their dot product. */
final class CosineSimilarities implements PairwiseDistances {

  private final DotProducts products;

  CosineSimilarities(double[][] unitVectors) {
    products = new DotProducts(unitVectors, unitVectors);
  }

  @Override
  public double[][] values() {
    return products.values();
  }

  /** Each embedding is an anchor and a partner: the product's gradient goes to it from both. */
  @Override
  public double[][] backward(double[][] gradient) {
    int size = gradient.length;
    double[][] both = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        both[i][j] = gradient[i][j] + gradient[j][i];
      }
    }
    return products.leftGradient(both);
  }
}
