package io.carousel.analysis.training.protocol;

import java.util.List;

/**
 * A class and its images.
 *
 * @param name its name: the levels that its images share
 * @param frames its images, in the order of the table
 */
public record ImageClass(String name, List<Integer> frames) {
  public ImageClass {
    frames = List.copyOf(frames);
  }
}
