package io.carousel.analysis.saliency.location;

import java.util.Objects;

/**
 * How much of a loss's saliency lies on a region in the images of one level of a property.
 *
 * @param level the level as text; of numbers that were divided into classes, their range
 * @param images how many images it is a mean over
 * @param share the share of the saliency; null if no image of the level has saliency
 * @param pixels the share of the pixels; null likewise
 */
public record LevelShare(String level, int images, Double share, Double pixels) {
  public LevelShare {
    Objects.requireNonNull(level, "level");
  }
}
