package io.carousel.analysis.distances;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossDistance;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistanceTest {

  private static final double[] A = {3, 0, -1, 2};
  private static final double[] B = {1, 4, -1, 0};

  @Test
  void theNumbersAreThoseOfTheirFormulas() {
    assertEquals(Math.sqrt(24), new Euclidean().between(A, B), 1e-15);
    assertEquals(24, new SquaredEuclidean().between(A, B), 1e-15);
    assertEquals(-4, new DotProduct().between(A, B), 1e-15);
    assertEquals(1 - 4 / Math.sqrt(14 * 18), new Cosine().between(A, B), 1e-15);
    // a - b = (2, -4, 0, 2) and a have the mean 0 and 1.
    assertEquals(24 / 10.0, new SignalToNoise().between(A, B), 1e-15);
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void theGradientIsThatOfTheDistance(LossDistance known) {
    assertGradient(known.distance());
    assertGradient(known.distance().atUnitLength());
  }

  private static void assertGradient(Distance distance) {
    double[] ofA = {1, 1, 1, 1};
    double[] ofB = new double[4];
    distance.addGradient(A, B, 2, ofA, ofB);
    double step = 1e-6;
    for (int i = 0; i < A.length; i++) {
      double inA = distance.between(moved(A, i, step), B) - distance.between(moved(A, i, -step), B);
      double inB = distance.between(A, moved(B, i, step)) - distance.between(A, moved(B, i, -step));
      assertEquals(1 + inA / step, ofA[i], 1e-7);
      assertEquals(inB / step, ofB[i], 1e-7);
    }
  }

  private static double[] moved(double[] embedding, int i, double step) {
    double[] moved = embedding.clone();
    moved[i] += step;
    return moved;
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void theEuclideanFormKeepsTheOrder(LossDistance known) {
    Distance distance = known.distance();
    distance
        .euclideanForm()
        .ifPresent(
            form -> {
              Random random = new Random(1);
              for (int round = 0; round < 200; round++) {
                double[] query = random.doubles(5, -1, 1).toArray();
                double[] first = random.doubles(5, -1, 1).toArray();
                double[] second = random.doubles(5, -1, 1).toArray();
                assertEquals(
                    distance.between(query, first) < distance.between(query, second),
                    squared(form, query, first) < squared(form, query, second));
              }
            });
  }

  private static double squared(UnaryOperator<double[]> form, double[] a, double[] b) {
    return new SquaredEuclidean().between(form.apply(a), form.apply(b));
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void oneFromWhichAnEmbeddingMayMoveIsZeroThere(LossDistance known) {
    double own = known.distance().between(A, A.clone());
    assertEquals(known.distance().startsAtZero(), own == 0);
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void embeddingsWithoutDirectionOrVarianceGiveFiniteNumbers(LossDistance known) {
    for (double[] odd : new double[][] {{0, 0, 0, 0}, {0.1, 0.1, 0.1, 0.1}, A}) {
      for (double[] other : new double[][] {{0, 0, 0, 0}, A}) {
        double[] gradient = new double[4];
        known.distance().atUnitLength().addGradient(odd, other, 1, gradient, new double[4]);
        assertTrue(Double.isFinite(known.distance().between(odd, other)));
        for (double number : gradient) {
          assertTrue(Double.isFinite(number), known + " " + number);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LossDistance.class)
  void whatIsNoNumberIsNotHidden(LossDistance known) {
    double[] odd = {1, 2, Double.NaN, 3};
    double[] gradients = new double[4];
    double[] ofB = new double[4];
    known.distance().addGradient(odd, B, 1, gradients, ofB);
    assertTrue(Double.isNaN(known.distance().between(odd, B)));
    assertTrue(Double.isNaN(Arrays.stream(gradients).sum() + Arrays.stream(ofB).sum()));
  }

  @Test
  void aBatchHasTheGradientsOfAllItsPairs() {
    double[][] batch = {A, B, {0, 1, 1, 5}};
    DistanceMatrix matrix = new DistanceMatrix(new SignalToNoise(), batch);
    double[] ofA = new double[4];
    double[] ofB = new double[4];
    new SignalToNoise().addGradient(A, B, 3, ofA, ofB);
    double[][] gradient = new double[3][3];
    gradient[0][1] = 3;
    assertEquals(new SignalToNoise().between(A, B), matrix.values()[0][1]);
    assertArrayEquals(new double[][] {ofA, ofB, new double[4]}, matrix.backward(gradient));
  }
}
