package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.util.List;
import java.util.Optional;

/** A control whose levels are names out of those that are there. */
public abstract non-sealed class NameControl implements Control {

  private final String name;
  private final String noun;
  private final List<String> names;
  private final String description;

  /**
   * @param noun what the names stand for, in the singular: "car model"
   * @param names the names that are there, at least one; the first is the standard level
   */
  NameControl(String name, String noun, List<String> names, String description) {
    this.name = name;
    this.noun = noun;
    this.names = List.copyOf(names);
    this.description = description;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Property.Kind kind() {
    return Property.Kind.CATEGORICAL;
  }

  @Override
  public final String unit() {
    return "";
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Level standard() {
    return Level.of(names.get(0));
  }

  /** What the names stand for, in the singular. */
  public final String noun() {
    return noun;
  }

  /** The names that are there. */
  public final List<String> names() {
    return names;
  }

  @Override
  public final Optional<String> complaint(Level level) {
    return names.contains(level.text())
        ? Optional.empty()
        : Optional.of(
            "there is no %s \"%s\"; there are %s%s"
                .formatted(noun, level, String.join(", ", names), advice()));
  }

  /** What else to say to one who looks for a name that is not there. */
  String advice() {
    return "";
  }
}
