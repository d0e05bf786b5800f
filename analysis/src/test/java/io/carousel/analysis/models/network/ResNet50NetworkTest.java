package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import io.carousel.analysis.Golden;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.support.npy.NpyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResNet50NetworkTest {

  private static final int DIMENSIONS = 128;

  @TempDir static Path folder;

  private static Weights weights;
  private static List<Path> images;
  private static float[] expected;

  @BeforeAll
  static void read() throws IOException {
    weights =
        Weights.read(
            Golden.unpacked("resnet50/trunk_best.pth", folder),
            Golden.unpacked("resnet50/embedder_best.pth", folder));
    try (Stream<Path> files = Files.list(Golden.path("images"))) {
      images = files.sorted().toList();
    }
    expected = NpyFile.read(Golden.path("resnet50/embeddings_8x128.npy")).values();
  }

  @Test
  void theArchitectureIsToldByTheNamesOfTheTensors() {
    assertEquals(Architectures.RESNET_50, weights.architecture());
    assertEquals(DIMENSIONS, weights.dimensions());
  }

  @Test
  void theGoldenEmbeddingsComeOut() {
    try (EmbeddingNetwork network = TorchNetworks.load(weights, Device.cpu(), Precision.FLOAT32)) {
      assertArrayEquals(expected, network.embed(batch(images), images.size()), 1e-3f);
    }
  }

  /** The way for gradients takes some 1 x 1 convolutions for products; these have strides here. */
  @Test
  void theGoldenEmbeddingsComeOutTheWayGradientsAreComputed() {
    try (GradientNetwork network = TorchNetworks.loadGradients(weights, Device.cpu())) {
      float[] two = Arrays.copyOf(expected, 2 * DIMENSIONS);
      assertArrayEquals(two, network.embed(batch(images.subList(0, 2)), 2), 1e-3f);
    }
  }

  private static float[] batch(List<Path> files) {
    Preprocessing preprocessing = weights.architecture().preprocessing();
    float[] batch = new float[files.size() * preprocessing.length()];
    for (int i = 0; i < files.size(); i++) {
      float[] image = preprocessing.apply(ImageFile.read(files.get(i)));
      System.arraycopy(image, 0, batch, i * image.length, image.length);
    }
    return batch;
  }
}
