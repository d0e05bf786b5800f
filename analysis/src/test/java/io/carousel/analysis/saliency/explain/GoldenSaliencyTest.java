package io.carousel.analysis.saliency.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.Golden;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.TorchNetworks;
import io.carousel.analysis.models.network.Weights;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.support.npy.NpyFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saliency by the golden checkpoint, with the noise of the original code. */
class GoldenSaliencyTest {

  private static final int SIDE = 227;
  private static final int SAMPLES = 4;

  @TempDir static Path folder;
  private static GradientNetwork network;
  private static Lanes lanes;
  private static float[] image;
  private static float[] noise;

  @BeforeAll
  static void load() {
    lanes = Lanes.open(1); // PyTorch computes with one thread then, as explaining does.
    Weights weights =
        Weights.read(
            Golden.unpacked("checkpoint/trunk_best.pth", folder),
            Golden.unpacked("checkpoint/embedder_best.pth", folder));
    network = TorchNetworks.loadGradients(weights, Device.cpu());
    image = Preprocessing.PAPER.apply(ImageFile.read(Golden.path("images/img0_512x384.png")));
    noise = read("noise_img0_f32");
  }

  @AfterAll
  static void close() {
    lanes.close();
    network.close();
  }

  @ParameterizedTest
  @CsvSource({
    "EUCLIDEAN, LpPower1",
    "SQUARED_EUCLIDEAN, LpPower2",
    "COSINE, Cosine",
    "DOT_PRODUCT, Cosine",
    "SNR, SNR"
  })
  void theMapIsTheGoldenOne(LossDistance distance, String name) {
    float[] expected = read("map_golden_" + name + "_img0");
    float[] map = SaliencyMap.of(SIDE, SIDE, smoothGrad(distance, 4)).values();
    double worst = 0;
    for (int i = 0; i < map.length; i++) {
      worst = Math.max(worst, Math.abs(map[i] - expected[i]));
    }
    assertTrue(worst < 0.03, "largest difference " + worst);
    double correlation = correlation(expected, map);
    assertTrue(correlation > 0.9999, "correlation " + correlation);
  }

  @Test
  void theRawSaliencyIsTheGoldenOneWhateverTheBatch() {
    double[] expected = doubles(read("rawsum_golden_LpPower1_img0"));
    double greatest = Arrays.stream(expected).max().orElseThrow();
    // Processors have different convolution kernels, and a rounding can turn which pixel of a pool
    // is its greatest: up to 1.2 % of the greatest value was seen.
    assertArrayEquals(expected, smoothGrad(LossDistance.EUCLIDEAN, 3), 0.02 * greatest);
  }

  @Test
  void integratedGradientsAddUpToTheDistanceTheBetterTheMoreSteps() {
    DistanceToBlack distance = distance(LossDistance.SQUARED_EUCLIDEAN);
    float[] both = Arrays.copyOf(image, 2 * image.length);
    System.arraycopy(distance.black(), 0, both, image.length, image.length);
    float[] distances = distance.distances(both, 2);
    double expected = distances[0] - distances[1];
    double few = Math.abs(sum(distance, 12) - expected);
    double many = Math.abs(sum(distance, 96) - expected);
    assertTrue(many < few / 4, many + " " + few);
    assertEquals(0, many, 0.08 * expected);
  }

  private static double sum(DistanceToBlack distance, int steps) {
    return Arrays.stream(new IntegratedGradients(steps, 8).attribution(distance, image)).sum();
  }

  @Test
  void thePlainGradientIsSmoothGradWithoutNoise() {
    DistanceToBlack distance = distance(LossDistance.EUCLIDEAN);
    assertArrayEquals(
        new SmoothGrad(1, 0, 1, 0).explain(distance, image, 0),
        new PlainGradient().explain(distance, image, 0),
        1e-9);
  }

  private static double[] smoothGrad(LossDistance measure, int batch) {
    Noise replayed =
        (frame, sample, into, at, count) ->
            System.arraycopy(noise, sample * count, into, at, count);
    return new SmoothGrad(SAMPLES, 0.15, batch, 0, replayed).explain(distance(measure), image, 0);
  }

  private static DistanceToBlack distance(LossDistance measure) {
    return new DistanceToBlack(network, measure, Preprocessing.PAPER);
  }

  private static float[] read(String name) {
    Path own = folder.resolve(name + "-" + System.nanoTime());
    return NpyFile.read(Golden.unpacked("saliency/" + name + ".npy", own)).values();
  }

  private static double correlation(float[] a, float[] b) {
    double meanA = Arrays.stream(doubles(a)).average().orElseThrow();
    double meanB = Arrays.stream(doubles(b)).average().orElseThrow();
    double together = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      together += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    return together / Math.sqrt(ofA * ofB);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
