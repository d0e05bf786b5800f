package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.FeatureMaps;
import io.carousel.analysis.models.network.GradientNetwork;

/** How far an image's embedding is from that of a black image, and what moves it. */
final class DistanceToBlack {

  private final GradientNetwork network;
  private final GradientNetwork.Score score;
  private final int width;
  private final int height;
  private final float[] black;

  /**
   * A distance under a network.
   *
   * @param distance how the loss measures it
   * @param preprocessing how images become the network's input
   */
  DistanceToBlack(GradientNetwork network, LossDistance distance, Preprocessing preprocessing) {
    this.network = network;
    this.width = preprocessing.width();
    this.height = preprocessing.height();
    // Black is black at any size.
    this.black =
        preprocessing.apply(
            new RgbImage(width, height, new byte[width * height * RgbImage.CHANNELS]));
    float[] reference = network.embed(black, 1);
    this.score = DistanceScore.from(distance.distance().atUnitLength(), reference);
  }

  /** Columns of pixels of an image. */
  int width() {
    return width;
  }

  /** Rows of pixels of an image. */
  int height() {
    return height;
  }

  /** The preprocessed black image. */
  float[] black() {
    return black;
  }

  /** The distances of preprocessed images. */
  float[] distances(float[] images, int count) {
    return network.scores(images, count, score);
  }

  /**
   * The gradient of each image's distance in the image.
   *
   * @param images preprocessed images, one after the other
   * @param count how many they are
   * @throws NonFiniteGradientException if a gradient is not finite
   */
  float[] gradients(float[] images, int count) {
    return finite(network.gradients(images, count, score));
  }

  /**
   * An image's last features and the distance's gradient in them.
   *
   * @throws NonFiniteGradientException if a gradient is not finite
   */
  FeatureMaps features(float[] image) {
    FeatureMaps features = network.features(image, score);
    finite(features.gradients());
    return features;
  }

  private static float[] finite(float[] gradients) {
    for (float gradient : gradients) {
      if (!Float.isFinite(gradient)) {
        throw new NonFiniteGradientException();
      }
    }
    return gradients;
  }
}
