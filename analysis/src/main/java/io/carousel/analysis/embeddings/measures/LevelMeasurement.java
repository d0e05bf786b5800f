package io.carousel.analysis.embeddings.measures;

import java.util.Objects;

/**
 * A measure over the images of one level.
 *
 * @param level what the level is called
 * @param queries the number of images that it is a mean over: at least 2
 * @param value their mean score
 */
public record LevelMeasurement(String level, int queries, double value) {

  public LevelMeasurement {
    Objects.requireNonNull(level, "level");
  }
}
