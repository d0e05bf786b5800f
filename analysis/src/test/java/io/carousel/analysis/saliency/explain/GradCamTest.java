package io.carousel.analysis.saliency.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.library.UntrainedModel;
import io.carousel.analysis.models.network.FeatureMaps;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Lanes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GradCamTest {

  private static GradientNetwork network;
  private static Lanes lanes;

  @BeforeAll
  static void load() {
    lanes = Lanes.open(1);
    network = new UntrainedModel(0).loadGradients(Device.cpu());
  }

  @AfterAll
  static void close() {
    lanes.close();
    network.close();
  }

  @Test
  void featuresAreWeightedByTheirMeanGradientAndWhatIsNegativeIsLeftOut() {
    float[] activations = {1, 2, 3, 4, /* the second: */ 1, 0, 0, 2};
    float[] gradients = {1, 3, 2, 2, /* the second: */ -2, -4, 0, -10};
    double[] sum = GradCam.weighted(new FeatureMaps(2, 2, 2, activations, gradients));
    // Weights of 2 and -4.
    assertArrayEquals(new double[] {0, 4, 6, 0}, sum, 1e-9);
  }

  @Test
  void aSquareIsEnlargedBetweenTheMiddlesOfItsPlaces() {
    double[] large = GradCam.enlarged(new double[] {0, 8, 16, 24}, 2, 2, 8, 8);
    assertArrayEquals(new double[] {0, 0, 1, 3, 5, 7, 8, 8}, Arrays.copyOf(large, 8), 1e-9);
    assertEquals(24, large[63]);
    assertEquals(16, large[56]);
  }

  @Test
  void aMapOfOneRowIsEnlargedToARectangle() {
    double[] large = GradCam.enlarged(new double[] {0, 8}, 2, 1, 4, 3);
    assertArrayEquals(new double[] {0, 2, 6, 8, 0, 2, 6, 8, 0, 2, 6, 8}, large, 1e-9);
  }

  /** By finite differences: from one image to another that differs a little. */
  @Test
  void theGradientInTheFeaturesSaysHowTheDistanceChangesWithThem() {
    DistanceToBlack distance =
        new DistanceToBlack(network, LossDistance.SQUARED_EUCLIDEAN, Preprocessing.PAPER);
    float[] image = new float[Preprocessing.PAPER.length()];
    float[] other = new float[image.length];
    Random random = new Random(1);
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextInt(256) - 116;
      other[i] = image[i] * 0.9f + 10 * random.nextFloat();
    }
    FeatureMaps from = distance.features(image);
    FeatureMaps to = distance.features(other);
    assertEquals(1024, from.channels());
    double predicted = 0;
    for (int i = 0; i < from.activations().length; i++) {
      double slope = (from.gradients()[i] + to.gradients()[i]) / 2;
      predicted += slope * (to.activations()[i] - from.activations()[i]);
    }
    double change = distance.distances(other, 1)[0] - distance.distances(image, 1)[0];
    assertTrue(Math.abs(change) > 1e-4, "change " + change);
    assertEquals(change, predicted, 0.05 * Math.abs(change));
  }

  @Test
  void theMapHasThePixelsOfTheImage() {
    DistanceToBlack distance =
        new DistanceToBlack(network, LossDistance.COSINE, Preprocessing.PAPER);
    float[] image = new float[Preprocessing.PAPER.length()];
    Arrays.fill(image, 0, image.length / 2, 100);
    double[] map = new GradCam().explain(distance, image, 0);
    assertEquals(Channels.pixels(image), map.length);
    assertTrue(Arrays.stream(map).allMatch(value -> value >= 0));
    assertTrue(Arrays.stream(map).max().orElseThrow() > 0);
  }
}
