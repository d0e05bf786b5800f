package io.carousel.analysis.embeddings.evaluation;

import io.carousel.dataset.LevelOrder;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a property divides the images.
 *
 * @param property its name
 * @param levels its levels in order; of numbers with many levels, ranges of them
 * @param ofImage which level each image has
 */
@SuppressWarnings("ArrayRecordComponent") // one an image: a list would box each of them
public record PropertyLevels(String property, List<String> levels, int[] ofImage) {

  /** Numbers with more levels than these are divided into classes. */
  private static final int MOST_LEVELS = 40;

  private static final int CLASSES = 8;

  /**
   * The properties of a dataset that can be tested: not those that every image has the same level
   * of, nor names that hardly an image shares.
   */
  public static List<PropertyLevels> all(SampleTable table) {
    return table.properties().stream()
        .flatMap(name -> of(name, table.column(name)).stream())
        .toList();
  }

  /**
   * Some of those properties, in the order of columns.
   *
   * @param file the file that the table was read from
   * @param names which; empty for all that {@link #all} gives
   * @throws InvalidInputException if there is no such column, or it cannot be tested
   */
  public static List<PropertyLevels> some(
      Path file, SampleTable table, Optional<List<String>> names) {
    List<PropertyLevels> all = all(table);
    for (String name : names.orElse(List.of())) {
      if (!table.properties().contains(name)) {
        throw new InvalidInputException(
            file.toString(),
            "has no column %s; there are %s"
                .formatted(name, String.join(", ", table.properties())));
      }
      if (all.stream().noneMatch(one -> one.property.equals(name))) {
        throw new InvalidInputException(
            file + ": " + name,
            "has one level, or names that hardly an image shares; choose another column");
      }
    }
    return all.stream()
        .filter(one -> names.map(some -> some.contains(one.property)).orElse(true))
        .toList();
  }

  /** The levels of some rows, in their order. */
  public PropertyLevels at(int[] rows) {
    return new PropertyLevels(
        property, levels, Arrays.stream(rows).map(row -> ofImage[row]).toArray());
  }

  /** The images of one level. */
  public int[] images(int level) {
    return IntStream.range(0, ofImage.length).filter(image -> ofImage[image] == level).toArray();
  }

  private static Optional<PropertyLevels> of(String property, List<String> column) {
    List<String> levels = LevelOrder.sorted(column);
    if (levels.size() < 2) {
      return Optional.empty();
    }
    if (levels.size() <= Math.min(MOST_LEVELS, column.size() / 2)) {
      int[] ofImage = column.stream().mapToInt(levels::indexOf).toArray();
      return Optional.of(new PropertyLevels(property, levels, ofImage));
    }
    return LevelOrder.areNumbers(levels) && column.size() >= 2 * CLASSES
        ? Optional.of(divided(property, column, levels))
        : Optional.empty();
  }

  /** Classes of as nearly the same number of images as equal numbers allow. */
  private static PropertyLevels divided(String property, List<String> column, List<String> levels) {
    Map<String, Long> counts =
        column.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    Map<String, Integer> classOf = new HashMap<>();
    List<String> ranges = new ArrayList<>();
    String first = "";
    long place = 0;
    long previous = -1;
    for (String level : levels) {
      long wanted = place * CLASSES / column.size();
      if (wanted == previous) {
        ranges.set(ranges.size() - 1, first + " to " + level);
      } else {
        ranges.add(level);
        first = level;
      }
      previous = wanted;
      place += counts.get(level);
      classOf.put(level, ranges.size() - 1);
    }
    return new PropertyLevels(property, ranges, column.stream().mapToInt(classOf::get).toArray());
  }

  /** How many images of each level have a value. */
  public int[] counts(double[] values) {
    int[] counts = new int[levels.size()];
    for (int image = 0; image < values.length; image++) {
      counts[ofImage[image]] += Double.isNaN(values[image]) ? 0 : 1;
    }
    return counts;
  }

  /** The mean of each level's images that have a value; NaN where none has. */
  public double[] means(double[] values) {
    double[] means = new double[levels.size()];
    for (int image = 0; image < values.length; image++) {
      means[ofImage[image]] += Double.isNaN(values[image]) ? 0 : values[image];
    }
    int[] counts = counts(values);
    Arrays.setAll(means, level -> means[level] / counts[level]);
    return means;
  }
}
