package io.carousel.analysis.embeddings.displacement;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.dataset.SampleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The pairs of base scenes that show different cars. Everything else about the two scenes is as it
 * was drawn, so their distance is that of two pictures of cars as the dataset has them.
 *
 * @param pairs two rows each
 */
record CarDistance(List<int[]> pairs) {

  /** The property that says which car a scene shows. */
  private static final String CAR = "model";

  /** With more base scenes than these, evenly spread ones are enough for a median. */
  private static final int MOST_BASES = 1000;

  /** Finds the pairs among base scenes; there are none if all show the same car. */
  static CarDistance among(List<Integer> bases, SampleTable table) {
    if (!table.properties().contains(CAR)) {
      return new CarDistance(List.of());
    }
    List<String> cars = table.column(CAR);
    int stride = (bases.size() + MOST_BASES - 1) / MOST_BASES;
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < bases.size(); i += stride) {
      for (int j = 0; j < i; j += stride) {
        if (!cars.get(bases.get(i)).equals(cars.get(bases.get(j)))) {
          pairs.add(new int[] {bases.get(i), bases.get(j)});
        }
      }
    }
    return new CarDistance(pairs);
  }

  /** The median distance of the pairs. */
  double median(Embeddings embeddings, Distance distance) {
    double[] sorted =
        pairs.stream()
            .flatMapToDouble(
                pair ->
                    DoubleStream.of(
                        distance.between(embeddings.row(pair[0]), embeddings.row(pair[1]))))
            .sorted()
            .toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
