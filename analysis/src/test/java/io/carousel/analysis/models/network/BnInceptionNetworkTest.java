package io.carousel.analysis.models.network;

import static io.carousel.analysis.models.network.Precision.FLOAT32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BnInceptionNetworkTest {

  private static final Preprocessing PAPER = Preprocessing.PAPER;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "checkpoint-legacy"})
  void theGoldenEmbeddingsComeOut(String format) throws IOException {
    List<Path> images = images();
    float[] batch = new float[images.size() * PAPER.length()];
    for (int i = 0; i < images.size(); i++) {
      float[] image = PAPER.apply(ImageFile.read(images.get(i)));
      System.arraycopy(image, 0, batch, i * PAPER.length(), PAPER.length());
    }
    try (EmbeddingNetwork network = golden(format)) {
      float[] embeddings = network.embed(batch, images.size());
      assertArrayEquals(goldenEmbeddings(), embeddings, 1e-4f);
    }
  }

  @Test
  void theGoldenEmbeddingsComeOutOfTheGoldenTensors() {
    try (EmbeddingNetwork network = golden("checkpoint")) {
      for (String name : List.of("0_img0_512x384", "3_img3_landscape_641x360")) {
        int row = Character.digit(name.charAt(0), 10);
        Path file = Golden.path("preprocess/preprocessed_" + name.substring(2) + "_f32.npy");
        float[] expected = Arrays.copyOfRange(goldenEmbeddings(), 128 * row, 128 * row + 128);
        assertArrayEquals(expected, network.embed(NpyFile.read(file).values(), 1), 1e-4f, name);
      }
    }
  }

  @Test
  void bothWaysOfWritingTheNetworkGiveTheSame() {
    float[] image =
        NpyFile.read(Golden.path("preprocess/preprocessed_img0_512x384_f32.npy")).values();
    Weights weights = Weights.untrained(Architectures.BN_INCEPTION, 1);
    try (EmbeddingNetwork fused =
            TorchNetworks.load(weights, Device.cpu(), new FusedForm(), FLOAT32);
        EmbeddingNetwork plain =
            TorchNetworks.load(weights, Device.cpu(), new FoldedForm(), FLOAT32)) {
      assertArrayEquals(fused.embed(image, 1), plain.embed(image, 1), 1e-2f);
    }
  }

  @Test
  void untrainedNetworksOfOneSeedAreTheSame() {
    float[] image =
        NpyFile.read(Golden.path("preprocess/preprocessed_img0_512x384_f32.npy")).values();
    float[] first = untrained(1, image);
    assertArrayEquals(first, untrained(1, image));
    assertEquals(128, first.length);
    double difference = 0;
    float[] other = untrained(2, image);
    for (int i = 0; i < 128; i++) {
      difference = Math.max(difference, Math.abs(first[i] - other[i]));
    }
    assertTrue(difference > 0.01, "another seed gives another network");
  }

  private static float[] untrained(long seed, float[] image) {
    try (EmbeddingNetwork network =
        TorchNetworks.load(
            Weights.untrained(Architectures.BN_INCEPTION, seed), Device.cpu(), FLOAT32)) {
      return network.embed(image, 1);
    }
  }

  private EmbeddingNetwork golden(String format) {
    Path trunk = Golden.unpacked(format + "/trunk_best.pth", folder.resolve(format));
    Path embedder = Golden.unpacked(format + "/embedder_best.pth", folder.resolve(format));
    return TorchNetworks.load(Weights.read(trunk, embedder), Device.cpu(), FLOAT32);
  }

  private static float[] goldenEmbeddings() {
    return NpyFile.read(Golden.path("embeddings_8x128.npy")).values();
  }

  private static List<Path> images() throws IOException {
    try (Stream<Path> files = Files.list(Golden.path("images"))) {
      return files.sorted().toList();
    }
  }
}
