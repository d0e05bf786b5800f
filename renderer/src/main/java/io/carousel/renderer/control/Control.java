package io.carousel.renderer.control;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import java.util.List;
import java.util.Optional;

/**
 * A property of the scene that can be set without touching any other. Controls commute: the order
 * in which they are applied does not matter.
 */
public sealed interface Control permits NumberControl, NameControl {

  /** The column's name, as in the paper: {@code sun_elevation}. */
  String name();

  /** How its levels relate to each other. */
  Property.Kind kind();

  /** "degrees", "metres", "" where there is none. */
  String unit();

  /** What it does, in one line for people. */
  String description();

  /** The level it has in a config that does not name it. */
  Level standard();

  /** Why a level cannot be taken, in a clause such as "must be from 0 to 1"; empty if it can. */
  Optional<String> complaint(Level level);

  /**
   * Why a level does not go with some cars, in a clause; empty if it goes with all of them.
   *
   * @param level a level that {@link #complaint} has nothing against
   * @param carIds ids of cars that are there
   */
  default Optional<String> misfit(Level level, List<String> carIds) {
    return Optional.empty();
  }

  /** What is equal for two levels that look the same, as the two ends of a circle do. */
  default Object appearance(Level level) {
    return level;
  }

  /** Whether two levels look the same. */
  default boolean isSame(Level a, Level b) {
    return appearance(a).equals(appearance(b));
  }

  /**
   * The name of the control without which this one changes nothing to be seen, as a corruption's
   * severity does not where there is no corruption; empty where there is none.
   */
  default Optional<String> needs() {
    return Optional.empty();
  }

  /** The scene with this property at a level that {@link #complaint} has nothing against. */
  Scene apply(Scene scene, Level level);
}
