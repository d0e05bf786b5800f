package io.carousel.analysis.models.network;

import ai.djl.ndarray.NDArray;

/**
 * A network through which gradients flow back to the images. It computes as it does outside of
 * training, and its weights get no gradients.
 *
 * <p>Many threads may use it, on one condition: of every number of images that goes through at
 * once, one thread must have taken some through, forward and back, before others do. oneDNN sets a
 * convolution up when it first meets a shape, and where threads do so side by side its backward
 * pass crashes now and then.
 */
public interface GradientNetwork extends AutoCloseable {

  /** A number for each embedding, in operations of DJL that have a gradient. */
  @FunctionalInterface
  interface Score {

    /**
     * Scores some embeddings.
     *
     * @param embeddings shape (n, dimensions), not normalised
     * @return shape (n)
     */
    NDArray of(NDArray embeddings);
  }

  /**
   * The scores of some images, without gradients.
   *
   * @param images preprocessed images, one after the other; each of shape (3, height, width)
   * @param count how many they are
   */
  float[] scores(float[] images, int count, Score score);

  /**
   * The gradient of each image's score in the image.
   *
   * @param images preprocessed images, one after the other; each of shape (3, height, width)
   * @param count how many they are
   * @return as many numbers, in the same order
   */
  float[] gradients(float[] images, int count, Score score);

  /** Whether the network has features that are averaged over the image, as BN-Inception has. */
  boolean hasFeatureMaps();

  /**
   * An image's last features by place, and the gradient of its score in them.
   *
   * @param image a preprocessed image, shape (3, height, width)
   * @throws IllegalStateException if the network has none
   */
  FeatureMaps features(float[] image, Score score);

  /**
   * Embeds some images.
   *
   * @return the embeddings, one after the other, not normalised
   */
  float[] embed(float[] images, int count);

  /** Frees the network's memory. */
  @Override
  void close();
}
