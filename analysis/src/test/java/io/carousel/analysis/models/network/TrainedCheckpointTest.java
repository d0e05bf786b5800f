package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainedCheckpointTest {

  private static final ImageSize SIZE = new ImageSize(96, 64);
  private static final int DIMENSIONS = 24;
  private static final int COUNT = 3;

  @TempDir Path folder;

  static List<Architecture> architectures() {
    return Architectures.ALL;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void aTrainedNetworkEmbedsTheSameOnceItIsWrittenAndReadBack(Architecture architecture) {
    float[] images = gaussians(COUNT * 3 * SIZE.width() * SIZE.height());
    Path trunk = folder.resolve("trunk_best.pth");
    Path embedder = folder.resolve("embedder_best.pth");
    float[] before;
    float[] expected;
    Weights untrained = Weights.untrained(architecture, SIZE, DIMENSIONS, 1);
    try (TrainableNetwork network = TorchNetworks.loadTrainable(untrained, Device.cpu())) {
      before = network.embed(images, COUNT);
      for (int step = 0; step < 2; step++) {
        network.forward(images, COUNT);
        network.backward(gaussians(COUNT * DIMENSIONS));
        network.step(1e-3);
      }
      expected = network.embed(images, COUNT);
      network.trunk().write(trunk);
      network.embedder().write(embedder);
    }
    Weights read = Weights.read(trunk, embedder).withInputSize(SIZE);
    assertEquals(architecture, read.architecture());
    assertEquals(DIMENSIONS, read.dimensions());
    try (EmbeddingNetwork network = TorchNetworks.load(read, Device.cpu(), Precision.FLOAT32)) {
      float[] actual = network.embed(images, COUNT);
      float greatest = 0;
      for (float value : expected) {
        greatest = Math.max(greatest, Math.abs(value));
      }
      assertArrayEquals(expected, actual, 1e-5f * greatest);
      assertTrue(Math.abs(before[0] - expected[0]) > 1e-3f * greatest, "it has learned something");
    }
  }

  @Test
  void theSmallNetworksCheckpointSaysTheSizeOfItsImages() {
    Path trunk = folder.resolve("trunk_best.pth");
    Path embedder = folder.resolve("embedder_best.pth");
    Weights untrained = Weights.untrained(Architectures.SMALL, SIZE, DIMENSIONS, 1);
    try (TrainableNetwork network = TorchNetworks.loadTrainable(untrained, Device.cpu())) {
      network.trunk().write(trunk);
      network.embedder().write(embedder);
    }
    Weights read = Weights.read(trunk, embedder);
    assertEquals(SIZE, read.inputSize());
    assertEquals(
        "small: takes images of 96 x 64 pixels alone, not of 48 x 36",
        assertThrows(InvalidInputException.class, () -> read.withInputSize(new ImageSize(48, 36)))
            .getMessage());
  }

  private static float[] gaussians(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
