package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import java.util.Map;

/**
 * A property that follows from another, as the length of a fleet's car does from which car it is.
 * It is a column like any other, but is never drawn.
 *
 * @param property the property that follows
 * @param by the property that it follows from
 * @param levels its level for each level of that one
 */
public record Determined(String property, String by, Map<Level, Level> levels) {
  public Determined {
    levels = Map.copyOf(levels);
  }
}
