package io.carousel.analysis.embeddings.neighbours;

/**
 * Vectors as a matrix product can take them, and how far from the truth it may then be.
 *
 * <p>The squared distance of rows x and y is |x|² + 2 (|y|²/2 - x·y), so for one x the <em>key</em>
 * |y|²/2 - x·y puts all y in order of distance. The rows are centred, which changes no distance but
 * makes norms and rounding errors small, and scaled by a power of two, so that nothing overflows.
 *
 * <p>A key in float32 is off by at most (u = 2^-24, d dimensions; Higham, Accuracy and Stability of
 * Numerical Algorithms, section 3.1, for a product summed in any order)
 *
 * <pre>u ((γ + 5) |x| |y| + 4 |y|²),  γ = d / (1 - d u)</pre>
 *
 * <p>for the product, the rounding of x, y and |y|²/2, and their difference. What is left over is
 * greater than the rounding of the distances in float64 that it is compared with.
 */
final class CentredRows {

  private static final double UNIT_ROUNDOFF = 0x1p-24;

  private final int count;
  private final int dimensions;
  private final Vectors vectors;
  private final double[] mean;
  private final double scale;
  private final float[] halfSquares;
  private final double[] norms;
  private final double longest;
  private final double perProduct;
  private final double underflow;

  CentredRows(Vectors vectors) {
    this.vectors = vectors;
    this.count = vectors.count();
    this.dimensions = vectors.dimensions();
    this.mean = mean(vectors);
    this.scale = scale(vectors, mean);
    this.halfSquares = new float[count];
    this.norms = new double[count];
    double greatest = 0;
    float[] values = new float[dimensions];
    for (int row = 0; row < count; row++) {
      copy(row, values, 0);
      double square = 0;
      for (float value : values) {
        square += (double) value * value;
      }
      halfSquares[row] = (float) (square / 2);
      norms[row] = Math.sqrt(square);
      greatest = Math.max(greatest, norms[row]);
    }
    this.longest = greatest;
    this.perProduct = dimensions / (1 - dimensions * UNIT_ROUNDOFF) + 5;
    this.underflow = (dimensions + 8) * (double) Float.MIN_NORMAL;
  }

  private static double[] mean(Vectors vectors) {
    double[] mean = new double[vectors.dimensions()];
    for (int row = 0; row < vectors.count(); row++) {
      double[] vector = vectors.row(row);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= vectors.count();
    }
    return mean;
  }

  /** A power of two that makes every centred number at most 1 / sqrt(dimensions). */
  private static double scale(Vectors vectors, double[] mean) {
    double greatest = 0;
    for (int row = 0; row < vectors.count(); row++) {
      double[] vector = vectors.row(row);
      for (int i = 0; i < mean.length; i++) {
        greatest = Math.max(greatest, Math.abs(vector[i] - mean[i]));
      }
    }
    return greatest == 0
        ? 1
        : Math.scalb(1, -Math.getExponent(greatest * Math.sqrt(mean.length)) - 1);
  }

  /** Copies a row: its numbers go into an array from some place on. */
  void copy(int row, float[] into, int at) {
    double[] vector = vectors.row(row);
    for (int i = 0; i < dimensions; i++) {
      into[at + i] = (float) ((vector[i] - mean[i]) * scale);
    }
  }

  int count() {
    return count;
  }

  int dimensions() {
    return dimensions;
  }

  /** Half of every row's squared norm. */
  float[] halfSquares() {
    return halfSquares;
  }

  /**
   * How far from the truth a key may be that is compared with a threshold.
   *
   * <p>A row much longer than the threshold's distance allows is far away however its key was
   * rounded; so the bound is that of the longest that matters, and one row far out does not make
   * all others uncertain.
   *
   * @param query the row that distances are from
   * @param threshold a key
   */
  double error(int query, double threshold) {
    double norm = norms[query];
    double distance = Math.sqrt(Math.max(0, norm * norm + 2 * threshold));
    // A squared distance is off by at most c (|x| + |y|)². With r the root of 2 c, a row longer
    // than this is farther than the threshold by more than both errors.
    double r = Math.sqrt(4 * UNIT_ROUNDOFF * (perProduct + 4));
    double reach = r < 1 ? norm + (distance + 2 * r * norm) / (1 - r) : longest;
    double other = Math.min(longest, reach);
    return UNIT_ROUNDOFF * (perProduct * norm * other + 4 * other * other) + underflow;
  }
}
