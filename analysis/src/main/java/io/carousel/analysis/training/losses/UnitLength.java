package io.carousel.analysis.training.losses;

/**
 * Vectors brought to unit length. A vector too short to have a direction becomes, and has the
 * gradient, zero.
 */
final class UnitLength {

  /** Below this length (that of PyTorch's normalize) a vector counts as zero. */
  private static final double SHORTEST = 1e-12;

  private final double[][] rows;
  private final double[] lengths;

  private UnitLength(double[][] rows, double[] lengths) {
    this.rows = rows;
    this.lengths = lengths;
  }

  static UnitLength of(double[][] vectors) {
    double[][] rows = new double[vectors.length][];
    double[] lengths = new double[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      lengths[i] = Math.sqrt(DotProducts.dot(vectors[i], vectors[i]));
      rows[i] = scaled(vectors[i], lengths[i] < SHORTEST ? 0 : 1 / lengths[i]);
    }
    return new UnitLength(rows, lengths);
  }

  /** The vectors at unit length; not to be changed. */
  double[][] rows() {
    return rows;
  }

  /** The gradient in the vectors as they were given, from that in them at unit length. */
  double[][] backward(double[][] gradient) {
    double[][] before = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double along = DotProducts.dot(rows[i], gradient[i]);
      double scale = lengths[i] < SHORTEST ? 0 : 1 / lengths[i];
      before[i] = new double[rows[i].length];
      for (int k = 0; k < before[i].length; k++) {
        before[i][k] = scale * (gradient[i][k] - along * rows[i][k]);
      }
    }
    return before;
  }

  private static double[] scaled(double[] vector, double factor) {
    double[] scaled = new double[vector.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = factor * vector[k];
    }
    return scaled;
  }
}
