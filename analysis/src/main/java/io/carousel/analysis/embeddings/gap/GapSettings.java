package io.carousel.analysis.embeddings.gap;

import java.util.List;
import java.util.Optional;

/**
 * How two datasets are compared.
 *
 * @param images the most images of a dataset that are looked at, drawn at random if it has more
 * @param subsets how many subsets the kernel distance is the mean of
 * @param subsetSize the most images of a subset
 * @param by the properties of the first dataset whose levels are looked at one by one; empty for
 *     every property with levels that images share
 * @param seed where draws start from
 */
public record GapSettings(
    int images, int subsets, int subsetSize, Optional<List<String>> by, long seed) {

  /** More images than these hardly change a number. */
  public static final int DEFAULT_IMAGES = 10_000;

  /** As many as in the code of the kernel distance's authors. */
  public static final int DEFAULT_SUBSETS = 100;

  /** As large as in that code. */
  public static final int DEFAULT_SUBSET_SIZE = 1000;

  public GapSettings {
    by = by.map(List::copyOf);
    if (images < 1 || subsets < 2 || subsetSize < 2) {
      throw new IllegalArgumentException(
          images + " images in " + subsets + " subsets of " + subsetSize);
    }
  }

  /** The usual numbers, and no property looked at by level. */
  public static GapSettings standard() {
    return new GapSettings(
        DEFAULT_IMAGES, DEFAULT_SUBSETS, DEFAULT_SUBSET_SIZE, Optional.of(List.of()), 0);
  }

  /** These with other properties that are looked at by level. */
  public GapSettings by(Optional<List<String>> properties) {
    return new GapSettings(images, subsets, subsetSize, properties, seed);
  }
}
