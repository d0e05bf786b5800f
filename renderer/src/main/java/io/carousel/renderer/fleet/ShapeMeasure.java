package io.carousel.renderer.fleet;

import io.carousel.dataset.Level;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One measure of a car's shape as fleets vary it.
 *
 * @param column the property that it is
 * @param weight how much of a difference its whole range makes to the eye, against a car's length
 * @param levels the levels that identities have, evenly spaced from the least to the greatest
 */
record ShapeMeasure(String column, double weight, List<Level> levels) {

  /**
   * What identities differ in, in column order. Length, height and greenhouse change a car's
   * outline from every side, and networks learn them; wheelbase and bonnet are hardly seen in small
   * pictures. The lists must never change, or configs give other fleets.
   */
  static final List<ShapeMeasure> ALL =
      List.of(
          of("car_wheelbase", 0.35, 0.92, 1, 1.08),
          of("car_length", 1, 0.9, 0.95, 1, 1.05, 1.1, 1.15),
          of("car_height", 1, 0.92, 0.99, 1.06, 1.13, 1.2),
          of("car_greenhouse", 1, 0.75, 0.85, 0.95, 1.05, 1.15),
          of("car_hood", 0.2, -0.2, -0.05, 0.1, 0.25),
          of("car_deck", 0.5, 0, 0.2, 0.4));

  private static ShapeMeasure of(String column, double weight, double... levels) {
    return new ShapeMeasure(column, weight, DoubleStream.of(levels).mapToObj(Level::of).toList());
  }

  /** How different two of its levels look; they are given by their places in the list. */
  double difference(int one, int other) {
    return weight * (one - other) / (levels.size() - 1);
  }

  /** Whether a level, given by its place, is the least or the greatest. */
  boolean isExtreme(int level) {
    return level == 0 || level == levels.size() - 1;
  }
}
