package io.carousel.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Levels in the order that people expect: numbers as numbers, names after them. */
public final class LevelOrder {

  private LevelOrder() {}

  /** The levels that occur, each once. */
  public static List<String> sorted(Collection<String> levels) {
    return levels.stream()
        .distinct()
        .sorted(
            Comparator.<String>comparingDouble(LevelOrder::number)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Whether all levels are numbers. */
  public static boolean areNumbers(Collection<String> levels) {
    return levels.stream().allMatch(level -> number(level) < Double.POSITIVE_INFINITY);
  }

  private static double number(String level) {
    try {
      return Level.of(level).number();
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
