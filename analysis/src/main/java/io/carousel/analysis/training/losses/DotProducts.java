package io.carousel.analysis.training.losses;

/** The dot product of every vector of one list with every one of another. */
final class DotProducts {

  private final double[][] left;
  private final double[][] right;
  private final double[][] values;

  DotProducts(double[][] left, double[][] right) {
    this.left = left;
    this.right = right;
    this.values = new double[left.length][right.length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        values[i][j] = dot(left[i], right[j]);
      }
    }
  }

  /** The products: one row a vector on the left, one column a vector on the right. */
  double[][] values() {
    return values;
  }

  /** The gradient in the vectors on the left, from that in the products. */
  double[][] leftGradient(double[][] gradient) {
    double[][] sums = new double[left.length][left.length == 0 ? 0 : left[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        addScaled(sums[i], gradient[i][j], right[j]);
      }
    }
    return sums;
  }

  /** The gradient in the vectors on the right, from that in the products. */
  double[][] rightGradient(double[][] gradient) {
    double[][] sums = new double[right.length][right.length == 0 ? 0 : right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        addScaled(sums[j], gradient[i][j], left[i]);
      }
    }
    return sums;
  }

  /** The dot product of two vectors, in four sums, since one would wait for every addition. */
  static double dot(double[] a, double[] b) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int k = 0;
    for (; k + 3 < a.length; k += 4) {
      sum0 += a[k] * b[k];
      sum1 += a[k + 1] * b[k + 1];
      sum2 += a[k + 2] * b[k + 2];
      sum3 += a[k + 3] * b[k + 3];
    }
    for (; k < a.length; k++) {
      sum0 += a[k] * b[k];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  private static void addScaled(double[] sum, double factor, double[] vector) {
    if (factor == 0) {
      return;
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * vector[k];
    }
  }
}
