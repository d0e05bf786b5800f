package io.carousel.analysis.embeddings.similarity;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.carousel.analysis.models.network.TorchEngine;
import io.carousel.job.Progress;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Linear centred kernel alignment of every two models (Kornblith et al. 2019, Similarity of Neural
 * Network Representations Revisited):
 *
 * <pre>CKA(X, Y) = |Yᵀ X|² / (|Xᵀ X| |Yᵀ Y|)</pre>
 *
 * <p>with Frobenius norms. In this form it needs the products of features with features only, which
 * takes n d² multiplications for n images, where kernels of images with images would take n² d.
 *
 * <p>All models' features of some images are read and multiplied before those of the next are, so
 * that embeddings are read once and not once a pair. What is kept is the sums of products, of all
 * pairs where they fit; else of as many models with all others as do, and the embeddings are read
 * once for each such group.
 */
final class Alignments {

  /** Images that are multiplied in float32 at a time; their sums are added up in float64. */
  private static final int CHUNK = 2048;

  /** The sums of 57 models of 128 features take 217 MB. */
  private static final long MOST_SUMS = (1L << 29) / Double.BYTES;

  private final List<CentredFeatures> models;
  private final int images;
  private final long mostSums;
  private final int[] column;

  /**
   * The alignments of some models.
   *
   * @param models their features
   * @param images how many images they are of
   */
  Alignments(List<CentredFeatures> models, int images) {
    this(models, images, MOST_SUMS);
  }

  /** Alignments with room for so many sums; for one model with all others there always is. */
  Alignments(List<CentredFeatures> models, int images, long mostSums) {
    this.models = models;
    this.images = images;
    this.mostSums = mostSums;
    this.column = new int[models.size() + 1];
    for (int i = 0; i < models.size(); i++) {
      column[i + 1] = column[i] + models.get(i).count();
    }
  }

  /**
   * Computes them.
   *
   * @return the CKA of every two models; not a number where one embeds every image the same
   */
  double[][] values(Progress progress) {
    double[][] norms = new double[models.size()][models.size()];
    for (int first = 0; first < models.size(); ) {
      int end = end(first);
      norms(first, end, norms, progress);
      first = end;
    }
    double[][] values = new double[models.size()][models.size()];
    for (int i = 0; i < models.size(); i++) {
      for (int j = 0; j <= i; j++) {
        // 0 / 0, which is not a number, if one model embeds every image the same.
        values[i][j] = i == j && norms[i][i] > 0 ? 1 : norms[i][j] / own(norms, i) / own(norms, j);
        values[j][i] = values[i][j];
      }
    }
    return values;
  }

  private static double own(double[][] norms, int model) {
    return Math.sqrt(norms[model][model]);
  }

  /** Where the group of models ends that begins here. */
  private int end(int first) {
    long sums = 0;
    int end = first;
    do {
      sums += (long) models.get(end).count() * column[end + 1];
      end++;
    } while (end < models.size()
        && sums + (long) models.get(end).count() * column[end + 1] <= mostSums);
    return end;
  }

  /** The squared norms of the products of a group of models with themselves and those before. */
  private void norms(int first, int end, double[][] norms, Progress progress) {
    int width = column[end];
    double[][] sums = new double[end - first][];
    for (int i = first; i < end; i++) {
      sums[i - first] = new double[models.get(i).count() * column[i + 1]];
    }
    float[] rows = new float[Math.min(CHUNK, images) * width];
    float[] scratch = new float[Math.min(CHUNK, images) * width];
    try (Progress.Step step = progress.begin("compare", images, "image");
        NDManager manager = TorchEngine.get().newBaseManager(Device.cpu())) {
      for (int from = 0; from < images; from += CHUNK) {
        int count = Math.min(CHUNK, images - from);
        for (int i = 0; i < end; i++) {
          models.get(i).read(from, count, scratch, rows, width, column[i]);
        }
        try (NDManager scope = manager.newSubManager()) {
          NDArray all =
              scope.create(FloatBuffer.wrap(rows, 0, count * width), new Shape(count, width));
          for (int i = first; i < end; i++) {
            add(scope, all, i, sums[i - first]);
          }
        }
        step.advance(count);
      }
    }
    for (int i = first; i < end; i++) {
      for (int j = 0; j <= i; j++) {
        norms[i][j] = squares(sums[i - first], column[i + 1], column[j], column[j + 1]);
      }
    }
  }

  /** Adds the products of a model's features with those of itself and all before. */
  private void add(NDManager manager, NDArray all, int model, double[] sums) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray own = all.get(":, " + column[model] + ":" + column[model + 1]);
      own.attach(scope);
      NDArray others = all.get(":, 0:" + column[model + 1]);
      others.attach(scope);
      NDArray transposed = own.transpose();
      transposed.attach(scope);
      NDArray product = transposed.matMul(others);
      product.attach(scope);
      float[] products = product.toFloatArray();
      for (int i = 0; i < products.length; i++) {
        sums[i] += products[i];
      }
    }
  }

  private static double squares(double[] sums, int width, int from, int end) {
    double squares = 0;
    for (int row = 0; row < sums.length; row += width) {
      for (int i = row + from; i < row + end; i++) {
        squares += sums[i] * sums[i];
      }
    }
    return squares;
  }
}
