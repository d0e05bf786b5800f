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
   * Takes black images through the network and back, so that it has met their number.
   *
   * @param count how many at once
   */
  void prepare(int count) {
    float[] images = new float[count * black.length];
    for (int i = 0; i < count; i++) {
      System.arraycopy(black, 0, images, i * black.length, black.length);
    }
    network.gradients(images, count, score); // Which may not be finite, as at no distance.
  }

  /** Takes a black image to its last features and back. */
  void prepareFeatures() {
    network.features(black, score);
  }

  /**
   * Prepares the numbers of images that go through the network at once where so many do in batches.
   *
   * @param images how many in all
   * @param batch how many at once; fewer the last time, where they do not divide evenly
   */
  void prepareBatches(int images, int batch) {
    prepare(Math.min(images, batch));
    if (images > batch && images % batch > 0) {
      prepare(images % batch);
    }
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
