package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.TestNetworks;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.library.UntrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientNetworkTest {

  private static final int SIDE = 4;

  @TempDir Path folder;

  @Test
  void theGradientsAreTheSameEveryTimeAndInEveryThread() {
    float[][] images = {noise(1, 0), noise(2, 1), noise(3, 2), noise(4, 3)};
    try (GradientNetwork network = new UntrainedModel(0).loadGradients(Device.cpu())) {
      List<float[]> alone = gradients(network, images);
      for (float[] gradient : alone) {
        assertTrue(norm(gradient) > 0);
      }
      for (int round = 0; round < 2; round++) {
        List<float[]> again = gradients(network, images);
        for (int i = 0; i < images.length; i++) {
          assertArrayEquals(alone.get(i), again.get(i));
        }
      }
    }
  }

  private static List<float[]> gradients(GradientNetwork network, float[][] images) {
    try (Lanes lanes = Lanes.open(1)) {
      List<Future<float[]>> begun = new ArrayList<>();
      for (int i = 0; i < images.length; i++) {
        float[] some = images[i];
        int each = i + 1;
        begun.add(
            lanes.begin(
                () ->
                    network.gradients(
                        some, each, embeddings -> embeddings.square().sum(new int[] {1}))));
      }
      return Lanes.results(begun);
    }
  }

  /** The gradient computed with the network's own scores: a step along it changes them as said. */
  @Test
  void aStepAlongTheGradientChangesTheScoreAsItSays() {
    GradientNetwork.Score score = embeddings -> embeddings.square().sum(new int[] {1});
    try (GradientNetwork network = new UntrainedModel(0).loadGradients(Device.cpu())) {
      float[] image = noise(1, 0);
      float[] gradient = network.gradients(image, 1, score);
      double length = norm(gradient);
      float[] both = new float[2 * image.length];
      double step = 2;
      for (int i = 0; i < image.length; i++) {
        both[i] = (float) (image[i] - step * gradient[i] / length);
        both[image.length + i] = (float) (image[i] + step * gradient[i] / length);
      }
      float[] scores = network.scores(both, 2, score);
      assertEquals(2 * step * length, scores[1] - scores[0], 0.1 * 2 * step * length);
    }
  }

  @Test
  void aTorchScriptNetworkHasGradientsButNoFeatureMaps() throws IOException {
    Path file = TestNetworks.torchScript(folder.resolve("a.pt"));
    NetworkFile model = new NetworkFile(file, ModelFormat.TORCHSCRIPT, SIDE);
    try (GradientNetwork network = model.loadGradients(Device.cpu())) {
      float[] image = new float[3 * SIDE * SIDE];
      float[] gradient = network.gradients(image, 1, embeddings -> embeddings.sum(new int[] {1}));
      for (float value : gradient) {
        assertEquals(1.0 / (SIDE * SIDE), value, 1e-7);
      }
      assertFalse(network.hasFeatureMaps());
      assertThrows(IllegalStateException.class, () -> network.features(image, e -> e));
    }
  }

  private static float[] noise(int count, int seed) {
    Random random = new Random(seed);
    float[] images = new float[count * Preprocessing.PAPER.length()];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextInt(256) - 116;
    }
    return images;
  }

  private static double norm(float[] values) {
    double square = 0;
    for (float value : values) {
      square += value * (double) value;
    }
    return Math.sqrt(square);
  }
}
