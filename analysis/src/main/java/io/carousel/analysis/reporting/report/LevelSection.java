package io.carousel.analysis.reporting.report;

import io.carousel.dataset.LevelOrder;
import io.carousel.dataset.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every property of the dataset: its levels, and how many images there are of each. */
record LevelSection(List<Row> rows) {

  /** As many levels as are written out; of more, only the first and last. */
  private static final int MOST_WRITTEN = 12;

  /**
   * One property.
   *
   * @param property its name
   * @param kind how its levels relate, empty if it is not known
   * @param unit its unit, empty if it has none
   * @param count number of levels that occur
   * @param levels the levels that occur
   * @param imagesPerLevel the least and the greatest number of images of one level
   */
  record Row(
      String property, String kind, String unit, int count, String levels, String imagesPerLevel) {}

  static LevelSection of(ReportSource source) {
    return new LevelSection(
        source.samples().properties().stream()
            .map(name -> row(name, source.samples().column(name), source.property(name)))
            .toList());
  }

  private static Row row(String name, List<String> column, Optional<Property> property) {
    Map<String, Long> counts =
        column.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<String> levels = LevelOrder.sorted(counts.keySet());
    return new Row(
        name,
        property.map(found -> found.kind().name().toLowerCase(Locale.ROOT)).orElse(""),
        property.map(Property::unit).orElse(""),
        levels.size(),
        written(levels),
        range(counts));
  }

  private static String written(List<String> levels) {
    if (levels.size() <= MOST_WRITTEN) {
      return String.join(", ", levels);
    }
    return String.join(", ", levels.subList(0, 4))
        + ", …, "
        + String.join(", ", levels.subList(levels.size() - 2, levels.size()));
  }

  private static String range(Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return "0";
    }
    long least = counts.values().stream().min(Long::compare).orElseThrow();
    long greatest = counts.values().stream().max(Long::compare).orElseThrow();
    return least == greatest ? "" + least : least + "–" + greatest;
  }
}
