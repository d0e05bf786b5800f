package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The nearest neighbours within a small set of embeddings. */
final class Nearest {

  private Nearest() {}

  /**
   * Every embedding's nearest others by Euclidean distance, the nearest first; of equally near ones
   * the first.
   *
   * @param most how many of each
   */
  static int[][] of(Embeddings embeddings, int most) {
    int count = Math.min(most, embeddings.rows() - 1);
    return IntStream.range(0, embeddings.rows())
        .parallel()
        .mapToObj(query -> nearest(embeddings, query, count))
        .toArray(int[][]::new);
  }

  private static int[] nearest(Embeddings embeddings, int query, int count) {
    int[] found = new int[count];
    double[] distances = new double[count];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int row = 0; row < embeddings.rows(); row++) {
      double distance = row == query ? Double.POSITIVE_INFINITY : distance(embeddings, query, row);
      int place = count;
      while (place > 0 && distance < distances[place - 1]) {
        place--;
      }
      if (place < count) {
        System.arraycopy(found, place, found, place + 1, count - place - 1);
        System.arraycopy(distances, place, distances, place + 1, count - place - 1);
        found[place] = row;
        distances[place] = distance;
      }
    }
    return found;
  }

  private static double distance(Embeddings embeddings, int first, int second) {
    int dimensions = embeddings.dimensions();
    float[] values = embeddings.values();
    double sum = 0;
    for (int i = 0; i < dimensions; i++) {
      double difference = values[first * dimensions + i] - values[second * dimensions + i];
      sum += difference * difference;
    }
    return sum;
  }
}
