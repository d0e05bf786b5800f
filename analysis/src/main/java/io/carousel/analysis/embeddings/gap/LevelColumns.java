package io.carousel.analysis.embeddings.gap;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.LevelOrder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The properties of a dataset that are looked at by level.
 *
 * @param columns the level of every image, by property in the order of columns
 */
record LevelColumns(Map<String, List<String>> columns) {

  /** More levels than these are a measurement rather than classes. */
  private static final int MOST_LEVELS = 100;

  /**
   * Finds them.
   *
   * @param by which; empty for every property that has 2 to 100 levels
   * @throws InvalidInputException if there is no such property, or it has one level or too many
   */
  static LevelColumns of(DatasetFolder dataset, SampleTable table, Optional<List<String>> by) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    by.ifPresent(names -> names.forEach(name -> check(dataset, table, name)));
    for (String property : table.properties()) {
      List<String> column = table.column(property);
      int levels = LevelOrder.sorted(column).size();
      boolean meant = by.map(names -> names.contains(property)).orElse(levels <= MOST_LEVELS);
      if (meant && levels > 1) {
        columns.put(property, column);
      }
    }
    return new LevelColumns(columns);
  }

  private static void check(DatasetFolder dataset, SampleTable table, String name) {
    if (!table.properties().contains(name)) {
      throw new InvalidInputException(
          dataset.samples().toString(),
          "has no column %s; there are %s".formatted(name, String.join(", ", table.properties())));
    }
    int levels = LevelOrder.sorted(table.column(name)).size();
    if (levels < 2 || levels > MOST_LEVELS) {
      throw new InvalidInputException(
          dataset.samples() + ": " + name,
          "has %,d levels; only a property with 2 to %d can be looked at by level"
              .formatted(levels, MOST_LEVELS));
    }
  }

  /** The levels of some rows, in their order. */
  LevelColumns at(int[] rows) {
    Map<String, List<String>> some = new LinkedHashMap<>();
    columns.forEach(
        (property, column) ->
            some.put(property, IntStream.of(rows).mapToObj(column::get).toList()));
    return new LevelColumns(some);
  }
}
