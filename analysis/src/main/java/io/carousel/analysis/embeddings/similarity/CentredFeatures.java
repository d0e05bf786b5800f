package io.carousel.analysis.embeddings.similarity;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.models.network.TorchEngine;

/**
 * Embeddings whose features have a mean of zero, for linear centred kernel alignment (Kornblith et
 * al. 2019, Similarity of Neural Network Representations Revisited):
 *
 * <pre>CKA(X, Y) = |Yᵀ X|² / (|Xᵀ X| |Yᵀ Y|)</pre>
 *
 * <p>with Frobenius norms. In this form it needs the products of features with features only, which
 * takes n d² multiplications for n images, where kernels of images with images would take n² d.
 */
final class CentredFeatures implements AutoCloseable {

  /** Rows that are multiplied in float32 at a time; their sums are added up in float64. */
  private static final int CHUNK = 4096;

  private final NDManager manager;
  private final NDArray rows;
  private final int count;

  private CentredFeatures(NDManager manager, NDArray rows, int count) {
    this.manager = manager;
    this.rows = rows;
    this.count = count;
  }

  /** The embeddings, centred, and scaled so that the largest number is 1, which changes no CKA. */
  static CentredFeatures of(Embeddings embeddings) {
    int dimensions = embeddings.dimensions();
    double[] mean = new double[dimensions];
    for (int at = 0; at < embeddings.values().length; at++) {
      mean[at % dimensions] += embeddings.values()[at];
    }
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= embeddings.rows(); // last, so that equal numbers have their own value as mean
    }
    double largest = 0;
    for (int at = 0; at < embeddings.values().length; at++) {
      largest = Math.max(largest, Math.abs(embeddings.values()[at] - mean[at % dimensions]));
    }
    float[] centred = new float[embeddings.values().length];
    for (int at = 0; largest > 0 && at < centred.length; at++) {
      centred[at] = (float) ((embeddings.values()[at] - mean[at % dimensions]) / largest);
    }
    NDManager manager = TorchEngine.get().newBaseManager(Device.cpu());
    NDArray rows = manager.create(centred, new Shape(embeddings.rows(), dimensions));
    return new CentredFeatures(manager, rows, embeddings.rows());
  }

  /** The squared Frobenius norm of the products of these features with others. */
  double alignment(CentredFeatures others) {
    double[] products = null;
    for (int from = 0; from < count; from += CHUNK) {
      String chunk = from + ":" + Math.min(from + CHUNK, count);
      try (NDManager scope = manager.newSubManager()) {
        NDArray left = rows.get(chunk);
        left.attach(scope);
        NDArray right = others.rows.get(chunk);
        right.attach(scope);
        NDArray transposed = left.transpose();
        transposed.attach(scope);
        NDArray product = transposed.matMul(right);
        product.attach(scope);
        float[] sums = product.toFloatArray();
        products = products == null ? new double[sums.length] : products;
        for (int i = 0; i < sums.length; i++) {
          products[i] += sums[i];
        }
      }
    }
    double norm = 0;
    for (int i = 0; products != null && i < products.length; i++) {
      norm += products[i] * products[i];
    }
    return norm;
  }

  @Override
  public void close() {
    manager.close();
  }
}
