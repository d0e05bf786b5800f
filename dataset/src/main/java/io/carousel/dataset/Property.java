package io.carousel.dataset;

import java.util.List;
import java.util.Objects;

/**
 * A property of a dataset: a column of {@code samples.csv} that embeddings may cluster by.
 *
 * @param name the column's name, as in the paper: {@code sun_elevation}
 * @param kind how its levels relate to each other
 * @param unit "degrees", "metres", "" where there is none
 * @param levels the levels it can take, in order; one level means that it is constant
 */
public record Property(String name, Kind kind, String unit, List<Level> levels) {

  /** How the levels of a property relate to each other. */
  public enum Kind {
    /** Names without order, such as a car model. */
    CATEGORICAL,
    /** Numbers on a line, such as a height. */
    LINEAR,
    /** Numbers on a circle, such as an angle or a hue. */
    CIRCULAR
  }

  public Property {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    levels = List.copyOf(Objects.requireNonNull(levels, "levels"));
  }

  /** Whether every sample has the same level, so that nothing can cluster by it. */
  public boolean isConstant() {
    return levels.size() < 2;
  }
}
