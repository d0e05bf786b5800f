package io.carousel.analysis.datasets.preprocess;

import java.util.Arrays;

/**
 * How one axis of an image is resized, as Pillow resizes it: every pixel of the result is a
 * weighted mean of a run of pixels. The weights are a filter as wide as the reduction (hence
 * "antialiased"), rounded to fixed point with 22 bits.
 */
final class ResampledAxis {

  private static final int PRECISION_BITS = 22;
  private static final int HALF = 1 << (PRECISION_BITS - 1);

  private final int[] first;
  private final int[][] weights;

  /**
   * Plans some pixels of a resized axis.
   *
   * @param from length of the axis in the image
   * @param to length of the whole axis in the result
   * @param offset the first pixel of the result that is wanted
   * @param count how many pixels are wanted
   * @param filter how much a pixel counts
   */
  ResampledAxis(int from, int to, int offset, int count, Interpolation filter) {
    first = new int[count];
    weights = new int[count][];
    double scale = (double) from / to;
    double reduction = Math.max(scale, 1);
    double radius = filter.radius() * reduction;
    for (int i = 0; i < count; i++) {
      double center = (offset + i + 0.5) * scale;
      // Pillow rounds both ends so; they are never negative by more than a pixel.
      first[i] = Math.max((int) (center - radius + 0.5), 0);
      int end = Math.min((int) (center + radius + 0.5), from);
      weights[i] = weights(first[i], end, center, reduction, filter);
    }
  }

  /**
   * One axis of an image, resized and cut: only the pixels that the crop keeps are ever computed.
   *
   * @param length of the axis in the image
   * @param shorter length of the image's shorter side
   * @param size length of the shorter side after resizing
   * @param crop how many pixels are cut from the middle
   * @param filter how much a pixel counts
   */
  static ResampledAxis cut(int length, int shorter, int size, int crop, Interpolation filter) {
    int resized = (int) ((long) size * length / shorter);
    // Half to even, as Python rounds: 14.5 is 14.
    int offset = (int) Math.rint((resized - crop) / 2.0);
    return new ResampledAxis(length, resized, offset, crop, filter);
  }

  private static int[] weights(
      int first, int end, double center, double reduction, Interpolation filter) {
    double[] exact = new double[end - first];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      // The parentheses are Pillow's: another order can round otherwise.
      double distance = Math.abs((i + first - center + 0.5) * (1.0 / reduction));
      exact[i] = filter.weight(distance);
      sum += exact[i];
    }
    int[] fixed = new int[exact.length];
    for (int i = 0; i < fixed.length; i++) {
      double weight = exact[i] / sum * (1 << PRECISION_BITS);
      fixed[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
    }
    return fixed;
  }

  /** How many pixels of the result were planned. */
  int count() {
    return first.length;
  }

  /** The first pixel of the image that counts for a pixel of the result. */
  int first(int pixel) {
    return first[pixel];
  }

  /** How much the pixels from the first on count for a pixel of the result; the sum is 1. */
  float[] shares(int pixel) {
    float sum = Arrays.stream(weights[pixel]).sum();
    float[] shares = new float[weights[pixel].length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[pixel][i] / sum;
    }
    return shares;
  }

  /** The first pixel of the image that is needed. */
  int firstNeeded() {
    return first[0];
  }

  /** The pixel of the image after the last that is needed. */
  int endNeeded() {
    int last = first.length - 1;
    return first[last] + weights[last].length;
  }

  /**
   * One sample of the result.
   *
   * @param pixel which of the planned pixels
   * @param samples samples of the image
   * @param origin index of the sample at pixel 0 of the axis; may lie outside the array as long as
   *     the pixels that are needed lie inside
   * @param stride from one pixel's sample to the next's
   */
  byte sample(int pixel, byte[] samples, int origin, int stride) {
    int[] weight = weights[pixel];
    int at = origin + first[pixel] * stride;
    int sum = HALF;
    for (int w : weight) {
      sum += (samples[at] & 0xff) * w;
      at += stride;
    }
    // Bicubic weights may be negative, and rounding may take any sum out of 0..255.
    return (byte) Math.max(0, Math.min(sum >> PRECISION_BITS, 255));
  }
}
