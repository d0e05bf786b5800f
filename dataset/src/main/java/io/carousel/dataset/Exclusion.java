package io.carousel.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Combinations of levels that no sample has.
 *
 * @param levels some properties and some levels of each: a sample is excluded that has one of these
 *     levels in each of these properties
 */
public record Exclusion(Map<String, List<Level>> levels) {
  public Exclusion {
    Objects.requireNonNull(levels, "levels");
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** Whether a sample is excluded that has these levels. */
  public boolean covers(Function<String, Level> levelOf) {
    return levels.entrySet().stream()
        .allMatch(entry -> entry.getValue().contains(levelOf.apply(entry.getKey())));
  }
}
