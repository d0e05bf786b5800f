package io.carousel.analysis.embeddings.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void itFindsWhatNewtonsMethodFinds() {
    // Features 1 to 4 and labels as below, brought to mean 0 and deviation 1, penalty |w|²/2:
    // Newton's method in NumPy gives these weights for the features as they are.
    float[] rows = {1, 2, 3, 4};
    boolean[] labels = {false, true, false, true};
    assertArrayEquals(
        new double[] {0.40549413744551865, -1.0137353436137966},
        LogisticRegression.fit(rows, 1, labels).solution(),
        1e-5);
  }

  @Test
  void noPointNearbyIsBetter() {
    SplittableRandom random = new SplittableRandom(5);
    int count = 80;
    int dimensions = 6;
    float[] rows = new float[count * dimensions];
    boolean[] labels = new boolean[count];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (10 * random.nextDouble() + (i % dimensions));
    }
    for (int i = 0; i < count; i++) {
      labels[i] = rows[i * dimensions] + 4 * random.nextDouble() > 7;
    }
    double[] solution = LogisticRegression.fit(rows, dimensions, labels).solution();
    double least = loss(rows, labels, solution);
    for (int trial = 0; trial < 100; trial++) {
      double[] other = solution.clone();
      for (int i = 0; i < other.length; i++) {
        other[i] += 0.02 * (random.nextDouble() - 0.5);
      }
      assertTrue(loss(rows, labels, other) > least, "trial " + trial);
    }
  }

  @Test
  void classesThatAreApartAreTold() {
    float[] rows = {-3, 5, -2, 5, 2, 5, 4, 5};
    LogisticRegression learned =
        LogisticRegression.fit(rows, 2, new boolean[] {false, false, true, true});
    assertFalse(learned.predict(new float[] {-1, 5}, 0));
    assertTrue(learned.predict(new float[] {-1, 5, 3, 5}, 1));
  }

  /** The loss for features as they are: a weight counts by what its feature's deviation is. */
  private static double loss(float[] rows, boolean[] labels, double[] weights) {
    int dimensions = weights.length - 1;
    double loss = 0;
    for (int i = 0; i < dimensions; i++) {
      double mean = 0;
      double square = 0;
      for (int row = 0; row < labels.length; row++) {
        mean += rows[row * dimensions + i] / (double) labels.length;
      }
      for (int row = 0; row < labels.length; row++) {
        square += Math.pow(rows[row * dimensions + i] - mean, 2) / labels.length;
      }
      loss += weights[i] * weights[i] * square / 2;
    }
    for (int row = 0; row < labels.length; row++) {
      double score = weights[dimensions];
      for (int i = 0; i < dimensions; i++) {
        score += weights[i] * rows[row * dimensions + i];
      }
      loss += Math.log1p(Math.exp(labels[row] ? -score : score));
    }
    return loss;
  }
}
