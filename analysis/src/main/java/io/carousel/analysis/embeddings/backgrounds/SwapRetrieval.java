package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Retrieval of cars among scenes before the same and before other backgrounds. A query is a scene
 * before a background; it is looked for among all other scenes before one background at a time, so
 * that every gallery is as large and has as many of its car. Of two at the same distance the lower
 * row is nearer.
 */
final class SwapRetrieval {

  private final SwappedScenes scenes;
  private final double[][] rows;
  private final Distance distance;

  SwapRetrieval(SwappedScenes scenes, Embeddings embeddings, Distance distance) {
    this.scenes = scenes;
    this.rows =
        IntStream.range(0, embeddings.rows()).mapToObj(embeddings::row).toArray(double[][]::new);
    this.distance = distance;
  }

  /** The numbers of every scene; all NaN where no other scene shows its car. */
  List<SceneRetrieval> all() {
    return IntStream.range(0, scenes.scenes()).parallel().mapToObj(this::of).toList();
  }

  private SceneRetrieval of(int scene) {
    int relevant =
        (int) scenes.cars().stream().filter(car -> car.equals(scenes.cars().get(scene))).count()
            - 1;
    if (relevant < 1) {
      return SceneRetrieval.NONE;
    }
    int number = scenes.backgrounds().size();
    RetrievalSums sums = new RetrievalSums(number);
    for (int background = 0; background < number; background++) {
      double[] query = rows[scenes.row(scene, background)];
      double nearest = Double.POSITIVE_INFINITY;
      int nearestRow = Integer.MAX_VALUE;
      int nearestBackground = 0;
      boolean nearestIsCar = false;
      for (int gallery = 0; gallery < number; gallery++) {
        double[] distances = distances(query, scene, gallery);
        int first = leastOf(distances);
        boolean hit = isCar(scene, first);
        double precision = precision(distances, scene, relevant);
        sums.search(gallery == background, hit, precision);
        int row = scenes.row(first, gallery);
        if (distances[first] < nearest || (distances[first] == nearest && row < nearestRow)) {
          nearest = distances[first];
          nearestRow = row;
          nearestBackground = gallery;
          nearestIsCar = hit;
        }
      }
      sums.nearest(nearestIsCar, nearestBackground == background);
    }
    return sums.mean();
  }

  /** How far the scenes before a background are; the query's own is nowhere. */
  private double[] distances(double[] query, int scene, int background) {
    double[] distances = new double[scenes.scenes()];
    for (int other = 0; other < distances.length; other++) {
      // Adding 0 turns -0 into 0, which is at the same distance.
      distances[other] =
          other == scene
              ? Double.POSITIVE_INFINITY
              : distance.between(query, rows[scenes.row(other, background)]) + 0;
    }
    return distances;
  }

  private static int leastOf(double[] numbers) {
    int least = 0;
    for (int i = 1; i < numbers.length; i++) {
      least = numbers[i] < numbers[least] ? i : least;
    }
    return least;
  }

  private boolean isCar(int scene, int other) {
    return scenes.cars().get(other).equals(scenes.cars().get(scene));
  }

  /** R-Precision: which share of the R nearest scenes show the car that R other scenes show. */
  private double precision(double[] distances, int scene, int relevant) {
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double last = sorted[relevant - 1];
    int ties = relevant;
    for (double one : distances) {
      ties -= one < last ? 1 : 0;
    }
    int found = 0;
    for (int other = 0; other < distances.length; other++) {
      if (distances[other] < last || (distances[other] == last && ties-- > 0)) {
        found += isCar(scene, other) ? 1 : 0;
      }
    }
    return (double) found / relevant;
  }
}
