package io.carousel.analysis.embeddings.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.Embeddings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifoldTest {

  @Test
  void anImageIsInsideIfItLiesInABallThatReachesToTheThirdNearest() {
    // Two dimensions, so that some lie inside and some do not; more than a block of rows.
    Embeddings set = plane(300, 1);
    Embeddings others = plane(280, 2);
    Centred centred = Centred.of(set, others);
    try (Manifold manifold = new Manifold(centred.first())) {
      assertArrayEquals(
          inside(set, others), manifold.holds(centred.second(), SharedImages.none(280)));
    }
  }

  @Test
  void anImageIsNotInsideForItsOwnBallAlone() {
    Embeddings set = new Embeddings(5, 1, new float[] {0, 1, 2, 3, 100});
    Embeddings same = new Embeddings(2, 1, new float[] {1, 50});
    try (Manifold manifold = new Manifold(set)) {
      assertArrayEquals(
          new boolean[] {true, true}, manifold.holds(same, SharedImages.of(same, set)));
      // The ball of 0 reaches to 3, that of 100 to 1: without 100's own, nothing holds it.
      Embeddings far = new Embeddings(2, 1, new float[] {100, 4.5f});
      assertArrayEquals(
          new boolean[] {false, true}, manifold.holds(far, SharedImages.of(far, set)));
    }
  }

  private static Embeddings plane(int images, long seed) {
    Embeddings noise = PlantedSets.noise(images, seed);
    float[] values = new float[2 * images];
    for (int i = 0; i < images; i++) {
      double angle = 2 * Math.PI * noise.row(i)[0];
      double radius = Math.pow(noise.row(i)[1], 3);
      values[2 * i] = (float) (radius * Math.cos(angle));
      values[2 * i + 1] = (float) (radius * Math.sin(angle));
    }
    return new Embeddings(images, 2, values);
  }

  private static boolean[] inside(Embeddings set, Embeddings others) {
    Euclidean distance = new Euclidean();
    double[] radii =
        IntStream.range(0, set.rows())
            .mapToDouble(
                i ->
                    IntStream.range(0, set.rows())
                        .filter(j -> j != i)
                        .mapToDouble(j -> distance.between(set.row(i), set.row(j)))
                        .sorted()
                        .skip(2)
                        .findFirst()
                        .orElseThrow())
            .toArray();
    boolean[] inside = new boolean[others.rows()];
    for (int i = 0; i < inside.length; i++) {
      double[] row = others.row(i);
      inside[i] =
          IntStream.range(0, set.rows())
              .anyMatch(j -> distance.between(row, set.row(j)) <= radii[j]);
    }
    return inside;
  }
}
