package io.carousel.analysis.embeddings.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentredFeaturesTest {

  @Test
  void rotationScaleAndShiftChangeNothing() {
    Random random = new Random(1);
    float[] x = new float[5000 * 2];
    float[] turned = new float[5000 * 2];
    for (int row = 0; row < 5000; row++) {
      x[2 * row] = (float) random.nextGaussian();
      x[2 * row + 1] = (float) random.nextGaussian() * 3;
      turned[2 * row] = 7 - 4 * x[2 * row + 1];
      turned[2 * row + 1] = 4 * x[2 * row];
    }
    assertEquals(1, cka(new Embeddings(5000, 2, x), new Embeddings(5000, 2, turned)), 1e-6);
  }

  @Test
  void itIsTheRatioOfKernelProducts() {
    // One feature each: the squared correlation of 1, 2, 4 and 1, 3, 2:
    // centred by 7/3 and 2, the sum of products is 1, the sums of squares are 14/3 and 2.
    Embeddings x = new Embeddings(3, 1, new float[] {1, 2, 4});
    Embeddings y = new Embeddings(3, 1, new float[] {1, 3, 2});
    assertEquals(1 / (14 / 3.0 * 2), cka(x, y), 1e-6);
  }

  @Test
  void modelsMayHaveOtherNumbersOfFeatures() {
    Embeddings x = new Embeddings(3, 1, new float[] {1, 2, 4});
    Embeddings twice = new Embeddings(3, 2, new float[] {1, 1, 2, 2, 4, 4});
    assertEquals(1, cka(x, twice), 1e-6);
  }

  @Test
  void anEmbeddingThatIsTheSameForAllIsNotDefined() {
    Embeddings x = new Embeddings(3, 1, new float[] {1, 2, 4});
    assertTrue(Double.isNaN(cka(x, new Embeddings(3, 1, new float[] {5, 5, 5}))));
  }

  private static double cka(Embeddings x, Embeddings y) {
    try (CentredFeatures a = CentredFeatures.of(x);
        CentredFeatures b = CentredFeatures.of(y)) {
      return a.alignment(b) / Math.sqrt(a.alignment(a) * b.alignment(b));
    }
  }
}
