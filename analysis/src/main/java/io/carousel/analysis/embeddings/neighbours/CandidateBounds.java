package io.carousel.analysis.embeddings.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Guesses from a sample of the rows up to which key a query's candidates reach. The guess is high
 * enough nearly always; who uses it must see to the rest.
 */
final class CandidateBounds implements AutoCloseable {

  private static final int SAMPLE = 2048;

  /** With fewer rows a sample saves nothing: all are candidates. */
  private static final int SMALL = 4 * SAMPLE;

  /** By how many standard deviations of its rank in the sample a guess is higher than need be. */
  private static final int SAFETY = 3;

  private final CentredRows rows;
  private final int stride;
  private final int count;
  private final MatrixProducts sample;

  CandidateBounds(CentredRows rows) {
    this.rows = rows;
    this.stride = rows.count() / SAMPLE;
    this.count = rows.count() < SMALL ? 0 : (rows.count() + stride - 1) / stride;
    this.sample = MatrixProducts.of(rows, IntStream.range(0, count).map(i -> i * stride).toArray());
  }

  /**
   * Guesses bounds for some queries.
   *
   * @param queries the queries, to be multiplied
   * @param most the most neighbours of each that will be asked for
   * @return one bound a query
   */
  float[] of(MatrixProducts queries, int[] most) {
    float[] bounds = new float[most.length];
    Arrays.fill(bounds, Candidates.NO_BOUND);
    if (count > 0) {
      float[] products = new float[count];
      long[] keys = new long[count];
      queries.multiply(
          0,
          bounds.length,
          sample,
          0,
          count,
          buffer -> {
            for (int i = 0; i < bounds.length; i++) {
              buffer.get(i * count, products);
              bounds[i] = bound(products, keys, most[i]);
            }
          });
    }
    return bounds;
  }

  private float bound(float[] products, long[] keys, int neighbours) {
    double expected = (double) neighbours / stride;
    int rank = (int) Math.ceil(expected + SAFETY * (Math.sqrt(expected) + 1));
    if (rank > count) {
      return Candidates.NO_BOUND;
    }
    for (int i = 0; i < count; i++) {
      keys[i] = Candidates.pack(rows.halfSquares()[i * stride] - products[i], i);
    }
    NeighbourSelection.select(keys, count, rank);
    return Candidates.key(keys[rank - 1]);
  }

  @Override
  public void close() {
    sample.close();
  }
}
