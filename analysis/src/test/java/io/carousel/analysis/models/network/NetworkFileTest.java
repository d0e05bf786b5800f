package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.TestNetworks;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

  private static final int SIDE = 4;

  @TempDir Path folder;

  @Test
  void aTorchScriptNetworkEmbeds() throws IOException {
    Path file = TestNetworks.torchScript(folder.resolve("a.pt"));
    try (EmbeddingNetwork network = load(file, ModelFormat.TORCHSCRIPT)) {
      assertEquals("PyTorch", network.engine());
      assertEquals(3, network.dimensions());
      assertArrayEquals(new float[] {1, 3, 5, 4, 6, 8}, network.embed(twoImages(), 2), 1e-6f);
    }
  }

  @Test
  void anOnnxNetworkEmbeds() throws IOException {
    Path file = TestNetworks.onnx(folder.resolve("a.onnx"));
    try (EmbeddingNetwork network = load(file, ModelFormat.ONNX)) {
      assertEquals("OnnxRuntime", network.engine());
      assertEquals(3, network.dimensions());
      assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, network.embed(twoImages(), 2), 1e-6f);
      assertArrayEquals(
          new float[] {1, 2, 3}, network.embed(Arrays.copyOf(twoImages(), 48), 1), 1e-6f);
    }
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.bin"), "no network");
    for (ModelFormat format : ModelFormat.values()) {
      String message = refusal(file, format);
      String start = file + ": is no " + format.title() + " network that runs on images of 3 x 4 x";
      assertTrue(message.startsWith(start), message);
      assertEquals(1, message.lines().count(), message);
    }
  }

  @Test
  void aNetworkThatGivesNoEmbeddingIsRefusedWithItsShape() throws IOException {
    Path file = TestNetworks.withoutPooling(folder.resolve("a.pt"));
    assertEquals(
        file + ": gives the shape (2, 3, 4, 4) for 2 images, where (2, dimensions) must be",
        refusal(file, ModelFormat.TORCHSCRIPT));
  }

  private String refusal(Path file, ModelFormat format) {
    return assertThrows(InvalidInputException.class, () -> load(file, format)).getMessage();
  }

  private static EmbeddingNetwork load(Path file, ModelFormat format) {
    return new NetworkFile(file, format, SIDE).load(Device.cpu());
  }

  /** Channels of 1, 2 and 3, and of 4, 5 and 6. */
  private static float[] twoImages() {
    float[] images = new float[2 * 3 * SIDE * SIDE];
    for (int i = 0; i < images.length; i++) {
      images[i] = 1 + i / (SIDE * SIDE);
    }
    return images;
  }
}
