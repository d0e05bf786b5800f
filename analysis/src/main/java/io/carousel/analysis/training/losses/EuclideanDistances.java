package io.carousel.analysis.training.losses;

/** The Euclidean distance. Of two embeddings that are the same it has the gradient 0. */
final class EuclideanDistances implements PairwiseDistances {

  private final SquaredEuclideanDistances squared;
  private final double[][] values;

  EuclideanDistances(double[][] embeddings) {
    squared = new SquaredEuclideanDistances(embeddings);
    int size = embeddings.length;
    values = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        values[i][j] = Math.sqrt(squared.values()[i][j]);
      }
    }
  }

  @Override
  public double[][] values() {
    return values;
  }

  @Override
  public double[][] backward(double[][] gradient) {
    int size = values.length;
    double[][] ofSquares = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        ofSquares[i][j] = values[i][j] == 0 ? 0 : gradient[i][j] / (2 * values[i][j]);
      }
    }
    return squared.backward(ofSquares);
  }
}
