package io.carousel.analysis.embeddings.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.support.statistics.Spread;
import org.junit.jupiter.api.Test;

class KernelDistanceTest {

  private static final int SUBSETS = 400;

  private final Embeddings sharp = PlantedSets.seen(PlantedSets.noise(60, 1));
  private final Embeddings blurred =
      PlantedSets.seen(PlantedSets.blurred(PlantedSets.noise(50, 2)));

  @Test
  void subsetsEstimateTheDiscrepancyOfTheWholeSets() {
    SharedImages none = SharedImages.none(60);
    Spread found = new KernelDistance(SUBSETS, 1000, 0).between(sharp, blurred, none);
    double error = found.deviation() / Math.sqrt(SUBSETS);
    double whole = unbiased(sharp, blurred, none);
    assertEquals(whole, found.mean(), 4 * error);
    assertTrue(whole > 20 * error, "so small an error tells the sets apart: " + whole);
  }

  @Test
  void imagesThatBothHaveAreNotComparedWithThemselves() {
    Embeddings half = PlantedSets.half(sharp);
    SharedImages shared = SharedImages.of(sharp, half);
    assertEquals(30, shared.count());
    Spread found = new KernelDistance(SUBSETS, 1000, 0).between(sharp, half, shared);
    double error = found.deviation() / Math.sqrt(SUBSETS);
    assertEquals(unbiased(sharp, half, shared), found.mean(), 4 * error);
  }

  @Test
  void ofThreeImagesThereAreNoTwoSubsets() {
    Embeddings three = PlantedSets.seen(PlantedSets.noise(3, 3));
    Spread found = new KernelDistance(SUBSETS, 1000, 0).between(three, sharp, SharedImages.none(3));
    assertNull(found.mean());
    assertNull(found.deviation());
  }

  /** The estimator as it is written down, over the whole sets. */
  private static double unbiased(Embeddings first, Embeddings second, SharedImages shared) {
    return within(first) + within(second) - 2 * across(first, second, shared);
  }

  private static double within(Embeddings set) {
    double sum = 0;
    for (int i = 0; i < set.rows(); i++) {
      for (int j = 0; j < set.rows(); j++) {
        sum += i == j ? 0 : kernel(set.row(i), set.row(j));
      }
    }
    return sum / (set.rows() * (set.rows() - 1));
  }

  private static double across(Embeddings first, Embeddings second, SharedImages shared) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < first.rows(); i++) {
      for (int j = 0; j < second.rows(); j++) {
        if (shared.of(i) != j) {
          sum += kernel(first.row(i), second.row(j));
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private static double kernel(double[] x, double[] y) {
    double product = 0;
    for (int i = 0; i < x.length; i++) {
      product += x[i] * y[i];
    }
    return Math.pow(product / x.length + 1, 3);
  }
}
