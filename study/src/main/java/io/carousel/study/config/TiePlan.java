package io.carousel.study.config;

import java.util.List;

/**
 * A shortcut that is planted in training images.
 *
 * @param line where it stands in the config
 * @param property the property that is tied
 * @param to the properties whose levels it follows
 * @param strengths the shares of images in which it does, ascending, 0 to 1; each is a dataset and
 *     a set of networks of its own
 */
public record TiePlan(int line, String property, List<String> to, List<Double> strengths) {

  public TiePlan {
    to = List.copyOf(to);
    strengths = List.copyOf(strengths);
  }
}
