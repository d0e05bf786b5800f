package io.carousel.analysis.distances;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A distance of embeddings that are brought to unit length first. One too short to have a direction
 * becomes, and has the gradient, zero.
 *
 * @param distance the distance at unit length
 */
record AtUnitLength(Distance distance) implements Distance {

  /** Below this length (that of PyTorch's normalize) an embedding counts as zero. */
  private static final double SHORTEST = 1e-12;

  @Override
  public double between(double[] a, double[] b) {
    return distance.between(unit(a), unit(b));
  }

  @Override
  public void addGradient(double[] a, double[] b, double factor, double[] ofA, double[] ofB) {
    double[] unitA = unit(a);
    double[] unitB = unit(b);
    double[] ofUnitA = new double[a.length];
    double[] ofUnitB = new double[b.length];
    distance.addGradient(unitA, unitB, factor, ofUnitA, ofUnitB);
    addBackward(a, unitA, ofUnitA, ofA);
    addBackward(b, unitB, ofUnitB, ofB);
  }

  /** Along an embedding there is no gradient, since its length does not matter. */
  private static void addBackward(double[] vector, double[] unit, double[] ofUnit, double[] into) {
    double along = dot(unit, ofUnit);
    double scale = scale(vector);
    for (int i = 0; i < into.length; i++) {
      into[i] += scale * (ofUnit[i] - along * unit[i]);
    }
  }

  @Override
  public Optional<UnaryOperator<double[]>> euclideanForm() {
    return distance.euclideanForm().map(form -> embedding -> form.apply(unit(embedding)));
  }

  @Override
  public boolean startsAtZero() {
    return distance.startsAtZero();
  }

  private static double[] unit(double[] vector) {
    double scale = scale(vector);
    double[] unit = new double[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = scale * vector[i];
    }
    return unit;
  }

  private static double scale(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    return length < SHORTEST ? 0 : 1 / length;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
