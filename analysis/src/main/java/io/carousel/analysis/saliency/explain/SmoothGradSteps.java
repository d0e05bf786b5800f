package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.saliency.SaliencyMap;

/** The steps of SmoothGrad one by one, to measure what each of them costs. */
public final class SmoothGradSteps {

  private static final double NOISE = 0.15;

  private final SmoothGrad explainer;
  private final DistanceToBlack distance;
  private final int batch;
  private final int width;
  private final int height;
  private final float[] image;
  private final float[] copies;
  private final float[] gradients;
  private final double[] raw;

  /**
   * Prepares what the steps need of each other.
   *
   * @param network the network to explain
   * @param preprocessing how images become its input
   * @param image the preprocessed image
   * @param samples number of noisy copies
   * @param batch how many of them go through the network at once
   */
  public SmoothGradSteps(
      GradientNetwork network, Preprocessing preprocessing, float[] image, int samples, int batch) {
    this.explainer = new SmoothGrad(samples, NOISE, batch, 0);
    this.distance = new DistanceToBlack(network, LossDistance.EUCLIDEAN, preprocessing);
    this.batch = batch;
    this.width = preprocessing.width();
    this.height = preprocessing.height();
    this.image = image;
    this.copies = explainer.copies(image, 0, 0, batch);
    this.gradients = distance.gradients(copies, batch);
    this.raw = new double[width * height];
    explainer.add(gradients, batch, raw);
  }

  /** Makes a batch of noisy copies. */
  public void makeCopies() {
    explainer.copies(image, 0, 0, batch);
  }

  /** Takes a batch through the network to its distances, without gradients. */
  public void forward() {
    distance.distances(copies, batch);
  }

  /** Takes a batch through the network and the gradients of its distances back. */
  public void forwardAndBackward() {
    distance.gradients(copies, batch);
  }

  /** Adds a batch's gradients up. */
  public void sum() {
    explainer.add(gradients, batch, new double[width * height]);
  }

  /** Makes a map of what was added up. */
  public SaliencyMap map() {
    return SaliencyMap.of(width, height, raw);
  }

  /** Explains the image: all steps with all copies. */
  public SaliencyMap whole() {
    return SaliencyMap.of(width, height, explainer.explain(distance, image, 0));
  }
}
