package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.MatrixProducts;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Where the images of a set lie, as Kynkäänniemi, Karras, Laine, Lehtinen and Aila (<i>Improved
 * Precision and Recall Metric for Assessing Generative Models</i>, 2019) estimate it: in the balls
 * around its embeddings of which each reaches to the k-th nearest other embedding of the set.
 */
final class Manifold implements AutoCloseable {

  /** The k of the paper. */
  static final int NEIGHBOURS = 3;

  /** Rows that are multiplied at once. */
  private static final int BLOCK = 256;

  private final int count;
  private final MatrixProducts products;
  private final float[] squares;
  private final float[] radii;

  /**
   * The manifold of a set of embeddings, which are small against their distances from each other:
   * see {@link Centred}.
   *
   * @param embeddings more than {@value #NEIGHBOURS}
   */
  Manifold(Embeddings embeddings) {
    this.count = embeddings.rows();
    this.products = MatrixProducts.of(embeddings.values(), count, embeddings.dimensions());
    this.squares = squares(embeddings);
    this.radii = new float[count];
    for (int from = 0; from < count; from += BLOCK) {
      int first = from;
      int end = Math.min(from + BLOCK, count);
      products.multiply(first, end, products, 0, count, block -> measure(block, first, end));
    }
  }

  private static float[] squares(Embeddings embeddings) {
    float[] squares = new float[embeddings.rows()];
    for (int row = 0; row < squares.length; row++) {
      double sum = 0;
      for (double number : embeddings.row(row)) {
        sum += number * number;
      }
      squares[row] = (float) sum;
    }
    return squares;
  }

  /** Takes the radii of some rows, squared, from their products with all. */
  private void measure(FloatBuffer block, int first, int end) {
    float[] row = new float[count];
    for (int i = first; i < end; i++) {
      block.get((i - first) * count, row);
      float[] nearest = new float[NEIGHBOURS];
      Arrays.fill(nearest, Float.POSITIVE_INFINITY);
      for (int j = 0; j < count; j++) {
        float distance = squares[j] - 2 * row[j];
        if (distance < nearest[NEIGHBOURS - 1] && j != i) {
          insert(nearest, distance);
        }
      }
      radii[i] = Math.max(0, nearest[NEIGHBOURS - 1] + squares[i]);
    }
  }

  private static void insert(float[] ascending, float number) {
    int place = ascending.length - 1;
    while (place > 0 && ascending[place - 1] > number) {
      ascending[place] = ascending[place - 1];
      place--;
    }
    ascending[place] = number;
  }

  /**
   * Which images of another set lie in it.
   *
   * @param others the other set, centred alike
   * @param shared which of them are images of this set: these are not looked for in their own ball
   */
  boolean[] holds(Embeddings others, SharedImages shared) {
    boolean[] held = new boolean[others.rows()];
    float[] lengths = squares(others);
    try (MatrixProducts other =
        MatrixProducts.of(others.values(), others.rows(), others.dimensions())) {
      for (int from = 0; from < held.length; from += BLOCK) {
        int first = from;
        int end = Math.min(from + BLOCK, held.length);
        other.multiply(
            first,
            end,
            products,
            0,
            count,
            block -> {
              float[] row = new float[count];
              for (int i = first; i < end; i++) {
                block.get((i - first) * count, row);
                held[i] = isNear(row, lengths[i], shared.of(i));
              }
            });
      }
    }
    return held;
  }

  private boolean isNear(float[] row, float length, int itself) {
    for (int j = 0; j < count; j++) {
      if (length + squares[j] - 2 * row[j] <= radii[j] && j != itself) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    products.close();
  }
}
