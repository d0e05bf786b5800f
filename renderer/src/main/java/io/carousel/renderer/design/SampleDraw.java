package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws the levels of a frame: every property independently and uniformly, unless it depends on
 * others. Draws that an exclusion refuses are made again, with other random numbers.
 */
final class SampleDraw {

  /** Far more than are needed where one draw of a hundred is left. */
  private static final int MOST_ATTEMPTS = 1_000_000;

  private final List<Property> properties;
  private final Dependencies dependencies;
  private final long seed;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Determined> determined = new HashMap<>();
  private final Map<String, Tie> ties = new HashMap<>();
  private final Map<String, Assignment> assignments = new HashMap<>();

  SampleDraw(List<Property> properties, Dependencies dependencies, long seed) {
    this.properties = List.copyOf(properties);
    this.dependencies = dependencies;
    this.seed = seed;
    if (!dependencies.cycle().isEmpty()) {
      throw new IllegalArgumentException(
          "properties depend on each other in a circle: "
              + String.join(" on ", dependencies.cycle()));
    }
    for (int column = 0; column < properties.size(); column++) {
      columns.put(properties.get(column).name(), column);
    }
    dependencies.determined().forEach(one -> determined.put(one.property(), one));
    for (Tie tie : dependencies.ties()) {
      ties.put(tie.property(), tie);
      assignments.put(
          tie.property(),
          new Assignment(tie, named(tie.property()), tie.to().stream().map(this::named).toList()));
    }
    dependencies
        .exclusions()
        .forEach(exclusion -> exclusion.levels().keySet().forEach(this::column));
  }

  private Property named(String name) {
    return properties.get(column(name));
  }

  private int column(String name) {
    if (!columns.containsKey(name)) {
      throw new IllegalArgumentException("there is no property " + name);
    }
    return columns.get(name);
  }

  List<Property> properties() {
    return properties;
  }

  /** The levels of a frame, one a property. */
  List<Level> levels(int frame) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Level[] levels = attempt(frame, attempt);
      if (isAllowed(levels)) {
        return List.of(levels);
      }
    }
    throw new IllegalStateException("exclusions leave next to nothing for frame " + frame);
  }

  /** How many frames of the first so many have levels at the first attempt. */
  int allowed(int frames) {
    int allowed = 0;
    for (int frame = 0; frame < frames; frame++) {
      allowed += isAllowed(attempt(frame, 0)) ? 1 : 0;
    }
    return allowed;
  }

  private boolean isAllowed(Level[] levels) {
    return dependencies.exclusions().stream()
        .noneMatch(exclusion -> exclusion.covers(name -> levels[column(name)]));
  }

  private Level[] attempt(int frame, int attempt) {
    Level[] levels = new Level[properties.size()];
    for (int column = 0; column < levels.length; column++) {
      put(column, frame, attempt, levels);
    }
    return levels;
  }

  /** Puts the level of a column, after those of the columns that it depends on. */
  private Level put(int column, int frame, int attempt, Level[] levels) {
    if (levels[column] == null) {
      levels[column] = level(properties.get(column), frame, attempt, levels);
    }
    return levels[column];
  }

  private Level level(Property property, int frame, int attempt, Level[] levels) {
    String name = property.name();
    if (determined.containsKey(name)) {
      Determined rule = determined.get(name);
      return rule.levels().get(put(column(rule.by()), frame, attempt, levels));
    }
    String key = attempt == 0 ? name : name + "#" + attempt;
    Tie tie = ties.get(name);
    if (tie != null && Draw.share(seed, "tie of " + key, frame) < tie.strength()) {
      return assignments
          .get(name)
          .level(tie.to().stream().map(to -> put(column(to), frame, attempt, levels)).toList());
    }
    return property.levels().get(Draw.index(seed, key, frame, property.levels().size()));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof SampleDraw other
        && seed == other.seed
        && properties.equals(other.properties)
        && dependencies.equals(other.dependencies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(properties, dependencies, seed);
  }

  @Override
  public String toString() {
    return "SampleDraw" + Arrays.asList(properties, dependencies, seed);
  }
}
