package io.carousel.analysis.models.network;

import ai.djl.ndarray.NDArray;

/**
 * A network through which gradients flow back to the images. It computes as it does outside of
 * training, and its weights get no gradients. For use from one thread at a time: oneDNN's backward
 * pass crashes now and then where several enter it.
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
