package io.carousel.analysis.embeddings.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentsTest {

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

  @Test
  void littleRoomChangesNothing() {
    Random random = new Random(2);
    List<CentredFeatures> models = new ArrayList<>();
    for (int dimensions : new int[] {3, 1, 4, 2}) {
      float[] values = new float[3000 * dimensions];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
      }
      models.add(features(new Embeddings(3000, dimensions, values)));
    }
    double[][] all = new Alignments(models, 3000).values(Progress.silent());
    double[][] one = new Alignments(models, 3000, 1).values(Progress.silent());
    double[][] some = new Alignments(models, 3000, 40).values(Progress.silent());
    for (int i = 0; i < 4; i++) {
      assertEquals(1, all[i][i]);
      assertArrayEquals(all[i], one[i], 1e-7);
      assertArrayEquals(all[i], some[i], 1e-7);
    }
  }

  private static double cka(Embeddings x, Embeddings y) {
    return new Alignments(List.of(features(x), features(y)), x.rows())
        .values(Progress.silent())[0][1];
  }

  private static CentredFeatures features(Embeddings embeddings) {
    return CentredFeatures.of(
        embeddings,
        (from, count, into) ->
            System.arraycopy(
                embeddings.values(),
                from * embeddings.dimensions(),
                into,
                0,
                count * embeddings.dimensions()));
  }
}
