package io.carousel.dataset;

import java.util.List;
import java.util.Objects;

/**
 * A property that follows others, as a shortcut does that a network may take: in a share of the
 * samples it has the level that belongs to theirs, in the rest it is drawn freely.
 *
 * @param property the property that is tied
 * @param to the properties that it follows, at least one
 * @param strength the share of samples in which it does, 0 to 1
 * @param seed which level belongs to which: another seed gives another assignment
 */
public record Tie(String property, List<String> to, double strength, long seed) {
  public Tie {
    Objects.requireNonNull(property, "property");
    to = List.copyOf(Objects.requireNonNull(to, "to"));
  }
}
