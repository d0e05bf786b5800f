package io.carousel.analysis.study;

import java.util.List;
import java.util.Objects;

/**
 * The shortcut that a study plants in its training images.
 *
 * @param property the property whose level is tied
 * @param to the properties whose levels it follows
 * @param strengths the shares of images in which it does, ascending
 */
public record StudyTie(String property, List<String> to, List<Double> strengths) {

  public StudyTie {
    Objects.requireNonNull(property, "property");
    to = List.copyOf(to);
    strengths = List.copyOf(strengths);
  }
}
