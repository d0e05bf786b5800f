package io.carousel.analysis.embeddings.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  @Test
  void principalComponentsFindThePlaneOfTheGreatestVariance() {
    // Much along (3, 4, 0) / 5, less along (0, 0, 1), nothing along the rest; centred on (1, 1, 1).
    float[] values = {1 + 6, 1 + 8, 1, 1 - 6, 1 - 8, 1, 1, 1, 1 + 2, 1, 1, 1 - 2};
    Projection points = new PrincipalComponents().project(new Embeddings(4, 3, values));
    assertArrayEquals(new float[] {10, -10, 0, 0}, points.x(), 1e-5f);
    assertArrayEquals(new float[] {0, 0, 2, -2}, points.y(), 1e-5f);
  }

  @Test
  void aSingleDimensionIsALine() {
    Projection points =
        new PrincipalComponents().project(new Embeddings(3, 1, new float[] {1, 2, 3}));
    assertArrayEquals(new float[] {-1, 0, 1}, points.x(), 1e-6f);
    assertArrayEquals(new float[3], points.y());
  }

  @Test
  void umapKeepsClustersApartAndIsTheSameEveryTime() {
    Random random = new Random(1);
    float[] values = new float[80 * 16];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() + (i / 16 < 40 ? 0 : 20);
    }
    Embeddings embeddings = new Embeddings(80, 16, values);
    Projection points = new UniformManifold().project(embeddings);
    for (int i = 0; i < 80; i++) {
      int nearest = nearest(points, i);
      assertEquals(i < 40, nearest < 40, "the nearest of " + i + " is " + nearest);
    }
    Projection again = new UniformManifold().project(embeddings);
    assertArrayEquals(points.x(), again.x());
    assertArrayEquals(points.y(), again.y());
  }

  @Test
  void fewOrEqualEmbeddingsAreLaidOutToo() {
    for (int count : new int[] {2, 5, 6, 20}) {
      Projection points =
          new UniformManifold().project(new Embeddings(count, 4, new float[4 * count]));
      assertEquals(count, points.x().length);
      for (int i = 0; i < count; i++) {
        assertTrue(Float.isFinite(points.x()[i]) && Float.isFinite(points.y()[i]));
      }
    }
  }

  private static int nearest(Projection points, int query) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.x().length; i++) {
      double distance =
          Math.hypot(points.x()[i] - points.x()[query], points.y()[i] - points.y()[query]);
      if (i != query && distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }
}
