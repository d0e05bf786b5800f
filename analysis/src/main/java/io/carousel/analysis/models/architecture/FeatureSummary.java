package io.carousel.analysis.models.architecture;

/** How the last features by place become one vector. */
public enum FeatureSummary {
  /** The mean of each feature over the image: where something is does not matter. */
  MEAN,
  /**
   * All of them one after the other, in the order (channel, row, column): where something is stays
   * known, and the size of the input is fixed.
   */
  FLATTENED
}
