package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.models.network.GradientNetwork;

/** A method that says which pixels of an image moved its embedding. */
interface Explainer {

  /** Its name: that of the maps' folder. */
  String name();

  /** Its name and settings, for people and to tell its maps from others: "smoothgrad, ...". */
  String description();

  /**
   * Looks whether a network has what the method needs.
   *
   * @throws io.carousel.job.InvalidInputException if it has not
   */
  default void check(GradientNetwork network) {}

  /**
   * Explains an image.
   *
   * @param distance what is explained
   * @param image the preprocessed image, shape (3, height, width)
   * @param frame the image's number, which seeds what is random
   * @return how salient each pixel is, not normalised; shape (height, width)
   */
  double[] explain(DistanceToBlack distance, float[] image, int frame);
}
