package io.carousel.analysis.saliency.explain;

/** Arrays of shape (n, 3, height, width) by pixel. */
final class Channels {

  private static final int CHANNELS = 3;

  private Channels() {}

  /**
   * The mean over the channels of one image.
   *
   * @param values some images' numbers
   * @param image which of them
   * @param pixels number of pixels of an image
   */
  static double[] mean(float[] values, int image, int pixels) {
    double[] mean = new double[pixels];
    for (int channel = 0; channel < CHANNELS; channel++) {
      int from = (image * CHANNELS + channel) * pixels;
      for (int i = 0; i < pixels; i++) {
        mean[i] += values[from + i] / (double) CHANNELS;
      }
    }
    return mean;
  }

  /** Number of pixels of a preprocessed image. */
  static int pixels(float[] image) {
    return image.length / CHANNELS;
  }
}
