package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.MatrixProducts;
import io.carousel.analysis.support.statistics.Spread;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The estimator of the Kernel Inception Distance (Binkowski, Sutherland, Arbel and Gretton,
 * <i>Demystifying MMD GANs</i>, 2018) between the embeddings of two sets: the unbiased estimate of
 * the squared maximum mean discrepancy by the kernel (x · y / d + 1)³, d being the length of an
 * embedding, over subsets of both. It is 0 on average for sets of the same distribution, whatever
 * their size, and can be less.
 *
 * @param subsets how many pairs of subsets are drawn
 * @param most the most images of a subset
 * @param seed where the draws start from
 */
record KernelDistance(int subsets, int most, long seed) {

  /** A subset has no more than half the images, or there would be nothing left to be drawn. */
  private static final int OF_SET = 2;

  private static final int FEWEST = 2;

  /** How many images the subsets of two sets have; fewer than 2 if the sets are too small. */
  int size(int first, int second) {
    return Math.min(most, Math.min(first, second) / OF_SET);
  }

  /**
   * The mean over subsets and their standard deviation; both null if the sets are too small.
   *
   * @param shared which images are in both: no kernel is taken of an image with itself
   */
  Spread between(Embeddings first, Embeddings second, SharedImages shared) {
    int size = size(first.rows(), second.rows());
    if (size < FEWEST) {
      return Spread.of(List.of());
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> estimates = new ArrayList<>();
    for (int i = 0; i < subsets; i++) {
      int[] one = RowSubset.draw(first.rows(), size, random);
      int[] two = RowSubset.draw(second.rows(), size, random);
      estimates.add(estimate(first, one, second, two, shared));
    }
    return Spread.of(estimates);
  }

  private static double estimate(
      Embeddings first, int[] one, Embeddings second, int[] two, SharedImages shared) {
    int size = one.length;
    int dimensions = first.dimensions();
    try (MatrixProducts x = MatrixProducts.of(RowSubset.rows(first, one), size, dimensions);
        MatrixProducts y = MatrixProducts.of(RowSubset.rows(second, two), size, dimensions)) {
      int[] itself = IntStream.range(0, size).toArray();
      return mean(x, x, itself, dimensions)
          + mean(y, y, itself, dimensions)
          - 2 * mean(x, y, columns(one, two, shared), dimensions);
    }
  }

  /** In which place of the second subset each image of the first is; NONE if it is not there. */
  private static int[] columns(int[] one, int[] two, SharedImages shared) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < two.length; place++) {
      places.put(two[place], place);
    }
    return Arrays.stream(one)
        .map(row -> places.getOrDefault(shared.of(row), SharedImages.NONE))
        .toArray();
  }

  /**
   * The mean kernel of all pairs but those that are one image.
   *
   * @param leftOut which column each row leaves out
   */
  private static double mean(MatrixProducts x, MatrixProducts y, int[] leftOut, int dimensions) {
    int size = leftOut.length;
    double[] sums = new double[size];
    x.multiply(0, size, y, 0, size, products -> addUp(products, leftOut, dimensions, sums));
    long pairs = 0;
    for (int column : leftOut) {
      pairs += column == SharedImages.NONE ? size : size - 1;
    }
    return Arrays.stream(sums).sum() / pairs;
  }

  private static void addUp(FloatBuffer products, int[] leftOut, int dimensions, double[] sums) {
    float[] row = new float[leftOut.length];
    for (int i = 0; i < row.length; i++) {
      products.get(i * row.length, row);
      double sum = 0;
      for (float product : row) {
        sum += kernel(product, dimensions);
      }
      int column = leftOut[i];
      sums[i] = column == SharedImages.NONE ? sum : sum - kernel(row[column], dimensions);
    }
  }

  private static double kernel(float product, int dimensions) {
    double base = (double) product / dimensions + 1;
    return base * base * base;
  }
}
