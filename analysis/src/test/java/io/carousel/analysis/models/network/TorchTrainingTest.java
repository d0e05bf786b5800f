package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.checkpoint.StateDict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TorchTrainingTest {

  private static final ImageSize SIZE = new ImageSize(20, 16);
  private static final int DIMENSIONS = 6;
  private static final int COUNT = 4;

  /** The share of a gradient that Adam's first moment takes in: 1 - 0.9. */
  private static final float TAKEN_IN = 0.1f;

  private static TrainableNetwork network() {
    return TorchNetworks.loadTrainable(weights(), Device.cpu());
  }

  private static Weights weights() {
    return Weights.untrained(Architectures.SMALL, SIZE, DIMENSIONS, 3);
  }

  @Test
  void theGradientsAreThoseOfFiniteDifferences() {
    float[] images = noise(COUNT, 1);
    float[] gradient = gaussians(COUNT * DIMENSIONS, 2);
    List<TrainingParameter> parameters = TrainingModule.of(weights()).parameters();
    try (TrainableNetwork network = network()) {
      byte[] start = network.state();
      network.forward(images, COUNT);
      network.backward(gradient);
      network.step(0);
      List<float[]> moments = arrays(network).subList(parameters.size(), arrays(network).size());
      List<float[]> values = TrainingState.of(start, lengths()).arrays();
      int learned = 0;
      for (int i = 0; i < parameters.size(); i++) {
        if (!parameters.get(i).learned()) {
          continue;
        }
        float[] slope = moments.get(learned++);
        double length = norm(slope) / TAKEN_IN;
        double step = 3e-4 * Math.max(0.1, norm(values.get(i)));
        double above = loss(network, moved(start, i, slope, step), images, gradient);
        double below = loss(network, moved(start, i, slope, -step), images, gradient);
        assertEquals(
            length,
            (above - below) / (2 * step),
            0.02 * length + 0.02,
            "along the gradient of " + parameters.get(i).name());
      }
      assertEquals(17, learned, "5 convolutions with 3 arrays each, and 2 of the embedder");
    }
  }

  /** A state in which an array is moved so far along a direction. */
  private static byte[] moved(byte[] start, int array, float[] direction, double by) {
    TrainingState state = TrainingState.of(start, lengths());
    List<float[]> arrays = new ArrayList<>(state.arrays());
    float[] values = arrays.get(array).clone();
    double length = norm(direction);
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (by * direction[i] / length);
    }
    arrays.set(array, values);
    return new TrainingState(state.steps(), state.batches(), arrays).bytes();
  }

  private static double loss(
      TrainableNetwork network, byte[] state, float[] images, float[] gradient) {
    network.restore(state);
    float[] embeddings = network.forward(images, COUNT);
    double sum = 0;
    for (int i = 0; i < embeddings.length; i++) {
      sum += embeddings[i] * (double) gradient[i];
    }
    return sum;
  }

  @Test
  void aStepIsThatOfAdam() {
    List<TrainingParameter> parameters = TrainingModule.of(weights()).parameters();
    double rate = 0.01;
    try (TrainableNetwork network = network()) {
      List<float[]> expected = new ArrayList<>();
      arrays(network).forEach(array -> expected.add(array.clone()));
      for (int step = 1; step <= 3; step++) {
        List<float[]> before = arrays(network);
        network.forward(noise(COUNT, step), COUNT);
        network.backward(gaussians(COUNT * DIMENSIONS, step));
        network.step(rate);
        List<float[]> after = arrays(network);
        int learned = (after.size() - parameters.size()) / 2;
        int moment = parameters.size();
        for (int i = 0; i < parameters.size(); i++) {
          if (parameters.get(i).learned()) {
            for (int j = 0; j < after.get(i).length; j++) {
              double first = after.get(moment)[j] / (1 - Math.pow(0.9, step));
              double second = after.get(moment + learned)[j] / (1 - Math.pow(0.999, step));
              double moved = before.get(i)[j] - rate * first / (Math.sqrt(second) + 1e-8);
              assertEquals(moved, after.get(i)[j], 1e-6, parameters.get(i).name());
              double gradient = (after.get(moment)[j] - 0.9 * before.get(moment)[j]) / 0.1;
              double squared =
                  0.999 * before.get(moment + learned)[j] + 0.001 * gradient * gradient;
              assertEquals(
                  squared, after.get(moment + learned)[j], 1e-4 * squared + 1e-7, "second moment");
            }
            moment++;
          }
        }
      }
    }
  }

  @Test
  void someStepsBringEmbeddingsOfOneClassTogether() {
    float[] images = noise(COUNT, 5);
    try (TrainableNetwork network = network()) {
      double before = spread(network.embed(images, COUNT));
      for (int step = 0; step < 60; step++) {
        float[] embeddings = network.forward(images, COUNT);
        network.backward(gradientOfSpread(embeddings));
        network.step(3e-3);
      }
      double after = spread(network.forward(images, COUNT));
      assertTrue(after < 0.05 * before, before + " to " + after);
    }
  }

  @Test
  void aRunThatGoesOnFromAStateGivesTheSameBytes() {
    byte[] whole;
    byte[] middle;
    try (TrainableNetwork network = network()) {
      train(network, 0, 3);
      middle = network.state();
      train(network, 3, 6);
      whole = network.state();
    }
    try (TrainableNetwork network = network()) {
      network.restore(middle);
      assertArrayEquals(middle, network.state());
      train(network, 3, 6);
      assertArrayEquals(whole, network.state());
    }
    assertFalse(Arrays.equals(middle, whole));
  }

  private static void train(TrainableNetwork network, int from, int to) {
    for (int step = from; step < to; step++) {
      network.forward(noise(COUNT, step), COUNT);
      network.backward(gaussians(COUNT * DIMENSIONS, step));
      network.step(1e-3);
    }
  }

  @Test
  void aStateOfAnotherNetworkIsRefused() {
    Weights other = Weights.untrained(Architectures.SMALL, SIZE, DIMENSIONS + 1, 3);
    byte[] state;
    try (TrainableNetwork network = TorchNetworks.loadTrainable(other, Device.cpu())) {
      state = network.state();
    }
    try (TrainableNetwork network = network()) {
      assertThrows(IllegalArgumentException.class, () -> network.restore(state));
    }
  }

  @Test
  void embeddingInBetweenLeavesNoTrace() {
    byte[] expected;
    float[] images = noise(COUNT, 1);
    try (TrainableNetwork network = network()) {
      train(network, 0, 2);
      expected = network.state();
    }
    try (TrainableNetwork network = network()) {
      train(network, 0, 1);
      network.embed(images, COUNT);
      network.forward(noise(COUNT, 1), COUNT);
      network.embed(images, COUNT);
      network.backward(gaussians(COUNT * DIMENSIONS, 1));
      network.step(1e-3);
      assertArrayEquals(expected, network.state());
    }
  }

  @Test
  void theRunningStatisticsFollowThoseOfTheBatches() {
    try (TrainableNetwork network = network()) {
      float[] before = network.trunk().tensors().get("stage1.bn.running_mean").values();
      network.forward(noise(COUNT, 1), COUNT);
      StateDict after = network.trunk();
      assertNotEquals(before[0], after.tensors().get("stage1.bn.running_mean").values()[0]);
      assertEquals(1, after.tensors().get("stage1.bn.num_batches_tracked").values()[0]);
    }
  }

  @Test
  void theMemoryThatStepsTakeIsGivenBack() {
    float[] images = noise(COUNT, 1);
    float[] gradient = gaussians(COUNT * DIMENSIONS, 1);
    try (TrainableNetwork network = network()) {
      long before = 0;
      for (int step = 0; step < 1000; step++) {
        if (step == 200) {
          before = ResidentMemory.kilobytes();
        }
        network.forward(images, COUNT);
        network.backward(gradient);
        network.step(1e-4);
      }
      long grown = ResidentMemory.kilobytes() - before;
      // The arrays of one step are a megabyte and a half: 800 times that would be 1.2 GB. Java's
      // own garbage is some 30 MB.
      assertTrue(grown < 200_000, "grown by " + grown + " kB");
    }
  }

  @Test
  void aBackwardPassNeedsAForwardPassAndItsShape() {
    try (TrainableNetwork network = network()) {
      assertThrows(IllegalStateException.class, () -> network.backward(new float[1]));
      assertThrows(IllegalStateException.class, () -> network.step(1));
      assertThrows(IllegalArgumentException.class, () -> network.forward(new float[5], 1));
      network.forward(noise(COUNT, 1), COUNT);
      assertThrows(IllegalArgumentException.class, () -> network.backward(new float[1]));
    }
  }

  private static List<float[]> arrays(TrainableNetwork network) {
    return TrainingState.of(network.state(), lengths()).arrays();
  }

  private static List<Integer> lengths() {
    List<TrainingParameter> parameters = TrainingModule.of(weights()).parameters();
    List<Integer> all = new ArrayList<>();
    List<Integer> learned = new ArrayList<>();
    for (TrainingParameter parameter : parameters) {
      int length = parameter.shape().stream().reduce(1, (a, b) -> a * b);
      all.add(length);
      if (parameter.learned()) {
        learned.add(length);
      }
    }
    all.addAll(learned);
    all.addAll(learned);
    return all;
  }

  private static double spread(float[] embeddings) {
    double sum = 0;
    for (int i = 0; i < embeddings.length; i++) {
      double off = embeddings[i] - mean(embeddings, i % DIMENSIONS);
      sum += off * off;
    }
    return sum;
  }

  private static float[] gradientOfSpread(float[] embeddings) {
    float[] gradient = new float[embeddings.length];
    for (int i = 0; i < embeddings.length; i++) {
      gradient[i] = (float) (2 * (embeddings[i] - mean(embeddings, i % DIMENSIONS)));
    }
    return gradient;
  }

  private static double mean(float[] embeddings, int dimension) {
    double sum = 0;
    for (int i = dimension; i < embeddings.length; i += DIMENSIONS) {
      sum += embeddings[i];
    }
    return sum / COUNT;
  }

  private static double norm(float[] values) {
    double square = 0;
    for (float value : values) {
      square += value * (double) value;
    }
    return Math.sqrt(square);
  }

  private static float[] noise(int count, long seed) {
    return gaussians(count * 3 * SIZE.width() * SIZE.height(), seed);
  }

  private static float[] gaussians(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
