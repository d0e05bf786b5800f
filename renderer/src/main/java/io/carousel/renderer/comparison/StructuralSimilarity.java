package io.carousel.renderer.comparison;

import io.carousel.renderer.picture.Luminance;
import io.carousel.renderer.picture.Picture;

/**
 * Mean structural similarity of two display pictures' luma: Wang, Bovik, Sheikh and Simoncelli,
 * "Image Quality Assessment: From Error Visibility to Structural Similarity", IEEE Transactions on
 * Image Processing 13(4), 2004; with their Gaussian window of 11 x 11 and standard deviation 1.5,
 * K1 = 0.01, K2 = 0.03, wherever the window is whole within the picture.
 */
public final class StructuralSimilarity {

  private static final int WINDOW = 11;
  private static final double DEVIATION = 1.5;
  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);

  private static final double[] WEIGHTS = weights();

  private StructuralSimilarity() {}

  /**
   * The mean similarity: 1 for the same picture, about 0 for pictures that have nothing in common.
   *
   * @throws IllegalArgumentException if the sizes differ, or are below 11 x 11
   */
  public static double of(Picture first, Picture second) {
    int width = first.width();
    int height = first.height();
    if (second.width() != width || second.height() != height) {
      throw new IllegalArgumentException("pictures of different sizes");
    }
    if (width < WINDOW || height < WINDOW) {
      throw new IllegalArgumentException("pictures smaller than the window");
    }
    double[] x = luma(first);
    double[] y = luma(second);
    double[] meanX = blurred(x, width, height);
    double[] meanY = blurred(y, width, height);
    double[] meanXx = blurred(product(x, x), width, height);
    double[] meanYy = blurred(product(y, y), width, height);
    double[] meanXy = blurred(product(x, y), width, height);
    double sum = 0;
    for (int i = 0; i < meanX.length; i++) {
      double means = meanX[i] * meanY[i];
      double squares = meanX[i] * meanX[i] + meanY[i] * meanY[i];
      double variances = meanXx[i] + meanYy[i] - squares;
      double covariance = meanXy[i] - means;
      sum += (2 * means + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
    }
    return sum / meanX.length;
  }

  private static double[] luma(Picture picture) {
    double[] luma = new double[picture.width() * picture.height()];
    byte[] rgb = picture.rgb();
    for (int i = 0; i < luma.length; i++) {
      luma[i] = Luminance.of(rgb[3 * i] & 0xff, rgb[3 * i + 1] & 0xff, rgb[3 * i + 2] & 0xff);
    }
    return luma;
  }

  private static double[] product(double[] a, double[] b) {
    double[] products = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      products[i] = a[i] * b[i];
    }
    return products;
  }

  // Across, then down; smaller than the picture by the window.
  private static double[] blurred(double[] values, int width, int height) {
    int columns = width - WINDOW + 1;
    int rows = height - WINDOW + 1;
    double[] across = new double[columns * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
          sum += WEIGHTS[i] * values[row * width + column + i];
        }
        across[row * columns + column] = sum;
      }
    }
    double[] both = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
          sum += WEIGHTS[i] * across[(row + i) * columns + column];
        }
        both[row * columns + column] = sum;
      }
    }
    return both;
  }

  private static double[] weights() {
    double[] weights = new double[WINDOW];
    double sum = 0;
    for (int i = 0; i < WINDOW; i++) {
      double off = i - WINDOW / 2;
      weights[i] = Math.exp(-off * off / (2 * DEVIATION * DEVIATION));
      sum += weights[i];
    }
    for (int i = 0; i < WINDOW; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
