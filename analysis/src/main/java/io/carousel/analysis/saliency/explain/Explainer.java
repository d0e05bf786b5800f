package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.saliency.SaliencyMethod;

/** A method that says which pixels of an image moved its embedding. */
interface Explainer {

  /** The method with its settings, which tell its maps from others. */
  SaliencyMethod method();

  /**
   * Looks whether a network has what the method needs.
   *
   * @throws io.carousel.job.InvalidInputException if it has not
   */
  default void check(GradientNetwork network) {}

  /**
   * Takes images through the network as {@link #explain} does, once in every number of them that go
   * through it together. oneDNN prepares a convolution when it first meets a shape, and where two
   * threads do so side by side a process crashes now and then; once one thread has, others can
   * follow.
   */
  void prepare(DistanceToBlack distance);

  /**
   * Explains an image. Many threads may ask once {@link #prepare} has returned.
   *
   * @param distance what is explained
   * @param image the preprocessed image, shape (3, height, width)
   * @param frame the image's number, which seeds what is random
   * @return how salient each pixel is, not normalised; shape (height, width)
   */
  double[] explain(DistanceToBlack distance, float[] image, int frame);
}
