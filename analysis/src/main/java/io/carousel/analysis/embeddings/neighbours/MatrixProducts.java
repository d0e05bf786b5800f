package io.carousel.analysis.embeddings.neighbours;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.carousel.analysis.models.network.TorchEngine;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Products of rows with rows, computed by the native library in float32. Safe to use from many
 * threads, each of which computes its own products.
 */
public final class MatrixProducts implements AutoCloseable {

  private final NDManager manager;
  private final NDArray rows;
  private final int count;

  private MatrixProducts(float[] values, int count, int dimensions) {
    this.manager = TorchEngine.get().newBaseManager(Device.cpu());
    this.rows = manager.create(values, new Shape(count, dimensions));
    this.count = count;
  }

  /**
   * Rows of numbers.
   *
   * @param values the rows, one after the other
   * @param count how many rows they are
   * @param dimensions how long each is
   */
  public static MatrixProducts of(float[] values, int count, int dimensions) {
    return new MatrixProducts(values, count, dimensions);
  }

  /** The rows from {@code first} to {@code end}. */
  static MatrixProducts of(CentredRows rows, int first, int end) {
    return of(rows, IntStream.range(first, end).toArray());
  }

  /** Some of the rows. */
  static MatrixProducts of(CentredRows rows, int[] chosen) {
    float[] values = new float[chosen.length * rows.dimensions()];
    for (int i = 0; i < chosen.length; i++) {
      rows.copy(chosen[i], values, i * rows.dimensions());
    }
    return new MatrixProducts(values, chosen.length, rows.dimensions());
  }

  /**
   * Multiplies some of the rows with others: the rows {@code from} to {@code end} with those of
   * {@code others} from {@code otherFrom} to {@code otherEnd}.
   *
   * @param use gets the products, those of the first row with every other first; they are gone when
   *     it returns
   */
  public void multiply(
      int from,
      int end,
      MatrixProducts others,
      int otherFrom,
      int otherEnd,
      Consumer<FloatBuffer> use) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray left = rows.get(from + ":" + end);
      left.attach(scope);
      NDArray right = others.rows.get(otherFrom + ":" + otherEnd);
      right.attach(scope);
      NDArray transposed = right.transpose();
      transposed.attach(scope);
      NDArray product = left.matMul(transposed);
      product.attach(scope);
      use.accept(product.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer());
    }
  }

  /** How many rows they are. */
  int count() {
    return count;
  }

  @Override
  public void close() {
    manager.close();
  }
}
