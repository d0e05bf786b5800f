package io.carousel.analysis.distances;

/** The dot product with its sign turned, since it is greater the nearer two embeddings are. */
public record DotProduct() implements Distance {

  @Override
  public double between(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return -sum;
  }

  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    for (int i = 0; i < a.length; i++) {
      ofA[i] -= factor * b[i];
      ofB[i] -= factor * a[i];
    }
  }

  @Override
  public boolean startsAtZero() {
    return false;
  }
}
