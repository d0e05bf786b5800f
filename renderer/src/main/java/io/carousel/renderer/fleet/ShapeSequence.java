package io.carousel.renderer.fleet;

import io.carousel.renderer.car.builtin.BuiltinCars;
import io.carousel.renderer.design.RandomBits;
import io.carousel.renderer.scene.Proportions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Shapes of one body, each as unlike those before it as can be: farthest-point sampling (Gonzalez,
 * "Clustering to minimize the maximum intercluster distance", 1985) of the grid of all measures'
 * levels. It begins with the extremes and fills in what is between, so that the first shapes of a
 * longer sequence are the shorter one.
 */
final class ShapeSequence {

  private ShapeSequence() {}

  /** What is chosen or refused is farther from being chosen than anything else. */
  private static final double TAKEN = -1;

  /**
   * The first shapes of the sequence, each as the place of every measure's level in its list.
   *
   * @param seed with the body, what the sequence begins with, and which of equally unlike shapes
   *     comes first
   * @param count at most {@link FleetBuilder#MOST_IDENTITIES}
   */
  static List<int[]> of(String body, long seed, int count) {
    List<int[]> shapes = shuffled("fleet of " + body, seed);
    double[] nearest = new double[shapes.size()];
    for (int i = 0; i < nearest.length; i++) {
      // Nothing is near yet: any of the extremes comes first.
      nearest[i] = isExtreme(shapes.get(i)) ? Double.POSITIVE_INFINITY : Double.MAX_VALUE;
    }
    List<int[]> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      int next = greatest(nearest);
      int[] shape = shapes.get(next);
      if (isSound(body, shape)) {
        chosen.add(shape);
        for (int i = 0; i < nearest.length; i++) {
          nearest[i] = Math.min(nearest[i], squaredDistance(shape, shapes.get(i)));
        }
      }
      nearest[next] = TAKEN;
    }
    return chosen;
  }

  private static int greatest(double[] numbers) {
    int greatest = 0;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] > numbers[greatest]) {
        greatest = i;
      }
    }
    return greatest;
  }

  /** Whether the car is whole: where a low body has high windows, its wheels may be too large. */
  private static boolean isSound(String body, int[] shape) {
    double[] measures = new double[shape.length];
    for (int i = 0; i < shape.length; i++) {
      measures[i] = ShapeMeasure.ALL.get(i).levels().get(shape[i]).number();
    }
    Proportions proportions =
        new Proportions(
            measures[0], measures[1], measures[2], measures[3], measures[4], measures[5]);
    return BuiltinCars.roomOverArches(body, proportions) >= 0;
  }

  private static List<int[]> shuffled(String key, long seed) {
    int all =
        ShapeMeasure.ALL.stream()
            .mapToInt(measure -> measure.levels().size())
            .reduce(1, Math::multiplyExact);
    long[] bits = LongStream.range(0, all).map(i -> RandomBits.of(seed, key, i)).toArray();
    return LongStream.range(0, all)
        .boxed()
        .sorted((a, b) -> Long.compareUnsigned(bits[a.intValue()], bits[b.intValue()]))
        .map(index -> shape(index.intValue()))
        .toList();
  }

  private static int[] shape(int index) {
    int[] levels = new int[ShapeMeasure.ALL.size()];
    for (int i = 0; i < levels.length; i++) {
      int size = ShapeMeasure.ALL.get(i).levels().size();
      levels[i] = index % size;
      index /= size;
    }
    return levels;
  }

  private static boolean isExtreme(int[] shape) {
    for (int i = 0; i < shape.length; i++) {
      if (!ShapeMeasure.ALL.get(i).isExtreme(shape[i])) {
        return false;
      }
    }
    return true;
  }

  private static double squaredDistance(int[] one, int[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = ShapeMeasure.ALL.get(i).difference(one[i], other[i]);
      sum += difference * difference;
    }
    return sum;
  }
}
