package io.carousel.analysis.training.optimisers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdamTest {

  @Test
  void aSteadyGradientMovesEveryWeightByTheLearningRateWhateverItsSize() {
    double[][] weights = {{1, 2}, {3, 4}};
    Adam adam = Adam.of(weights);
    for (int step = 0; step < 5; step++) {
      adam.step(weights, new double[][] {{1e-3, -7}, {0, 500}}, 0.1);
    }
    assertEquals(1 - 0.5, weights[0][0], 1e-5);
    assertEquals(2 + 0.5, weights[0][1], 1e-8);
    assertEquals(3, weights[1][0]);
    assertEquals(4 - 0.5, weights[1][1], 1e-8);
  }

  @Test
  void momentsAreCorrectedForTheirBeginning() {
    double[][] weights = {{0}};
    Adam adam = Adam.of(weights);
    adam.step(weights, new double[][] {{1}}, 0.1);
    adam.step(weights, new double[][] {{-2}}, 0.1);
    double first = (0.9 * 0.1 - 0.1 * 2) / (1 - 0.81);
    double second = (0.999 * 0.001 + 0.001 * 4) / (1 - 0.999 * 0.999);
    assertEquals(-0.1 - 0.1 * first / Math.sqrt(second), weights[0][0], 1e-8);
  }

  @Test
  void aStateThatIsReadBackGoesOnToTheSameBits() throws IOException {
    double[][] weights = {{1, 2, 3}, {4, 5, 6}};
    Adam adam = Adam.of(weights);
    Random random = new Random(1);
    for (int step = 0; step < 7; step++) {
      adam.step(weights, gradient(random), 0.01);
    }
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    adam.write(new DataOutputStream(state));
    Adam resumed = Adam.read(new DataInputStream(new ByteArrayInputStream(state.toByteArray())));
    double[][] others = {weights[0].clone(), weights[1].clone()};
    for (int step = 0; step < 7; step++) {
      double[][] gradient = gradient(random);
      adam.step(weights, gradient, 0.01);
      resumed.step(others, gradient, 0.01);
    }
    assertArrayEquals(weights[0], others[0]);
    assertArrayEquals(weights[1], others[1]);
  }

  @Test
  void noWeightsAreNoTrouble() {
    Adam.of(new double[0][]).step(new double[0][], new double[0][], 0.1);
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    double[][] weights = {{1, 2}};
    Adam adam = Adam.of(weights);
    assertThrows(
        IllegalArgumentException.class, () -> adam.step(weights, new double[][] {{1}}, 0.1));
    assertThrows(IllegalArgumentException.class, () -> adam.step(weights, new double[0][], 0.1));
  }

  private static double[][] gradient(Random random) {
    return new double[][] {
      {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()},
      {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()}
    };
  }
}
