package io.carousel.renderer.job;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Assignment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which pictures show what a scene config varies, before any is drawn. */
final class PreviewPlan {

  /** More levels than this are shown by as many, evenly chosen from the first to the last. */
  private static final int MOST_COLUMNS = 8;

  /** More rows of a fleet's cars than this are shown by as many. */
  private static final int MOST_FLEET_ROWS = 16;

  private final SceneConfig config;
  private final Controls controls;
  private final List<Property> properties;
  private final List<Level> fixed;

  /**
   * A row of pictures.
   *
   * @param name the property that varies
   * @param note what else to say of it; may be empty
   */
  record Row(String name, String note, List<Cell> cells) {}

  /**
   * One picture of the sheet.
   *
   * @param levels the level of every property
   */
  record Cell(String caption, List<Level> levels) {}

  PreviewPlan(Scenes scenes) {
    this.config = scenes.config();
    this.controls = scenes.controls();
    this.properties = config.properties();
    this.fixed = drawn(properties.stream().map(this::fixed).toList());
  }

  /** A row for each property that varies, then one for each that is tied. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int index : varied()) {
      Property property = properties.get(index);
      if (config.fleet().isPresent() && property.name().equals(Controls.CAR_MODEL)) {
        rows.addAll(fleetRows(index));
      } else {
        rows.add(
            new Row(
                property.name(),
                property.unit(),
                evenly(property.levels(), MOST_COLUMNS).stream()
                    .map(level -> cell(index, level))
                    .toList()));
      }
    }
    config.dependencies().ties().forEach(tie -> rows.add(tieRow(tie)));
    return rows;
  }

  // A config in which nothing varies still has a picture to show: that of its first property.
  private int[] varied() {
    int[] varied =
        IntStream.range(0, properties.size())
            .filter(index -> !properties.get(index).isConstant())
            .filter(index -> !config.dependencies().isDetermined(properties.get(index).name()))
            .toArray();
    return varied.length > 0 ? varied : new int[] {0};
  }

  private List<Row> fleetRows(int index) {
    List<Level> all = properties.get(index).levels();
    int bodies = config.fleet().orElseThrow().bodies().size();
    // Bodies take turns, so that each has a column of its own.
    int columns = bodies > 1 && bodies <= MOST_COLUMNS ? bodies : MOST_COLUMNS;
    List<Level> shown = evenly(all, columns * MOST_FLEET_ROWS);
    List<Row> rows = new ArrayList<>();
    for (int first = 0; first < shown.size(); first += columns) {
      List<Level> levels = shown.subList(first, Math.min(first + columns, shown.size()));
      rows.add(
          new Row(
              first == 0 ? properties.get(index).name() : "",
              first == 0 ? "%d identities".formatted(all.size()) : "",
              levels.stream().map(level -> cell(index, level)).toList()));
    }
    return rows;
  }

  /** Levels of what a property is tied to, each with the level that belongs to it. */
  private Row tieRow(Tie tie) {
    int index = index(tie.property());
    List<Property> to = tie.to().stream().map(name -> properties.get(index(name))).toList();
    Assignment assignment = new Assignment(tie, properties.get(index), to);
    List<Cell> cells = new ArrayList<>();
    for (Level level : evenly(to.get(0).levels(), MOST_COLUMNS)) {
      List<Level> levels = new ArrayList<>(fixed);
      levels.set(index(tie.to().get(0)), level);
      Level belonging =
          assignment.level(tie.to().stream().map(name -> levels.get(index(name))).toList());
      levels.set(index, belonging);
      cells.add(
          cell(
              caption(to.get(0), level) + ": " + caption(properties.get(index), belonging),
              levels));
    }
    return new Row(
        tie.property(),
        String.format(
            Locale.ROOT, "%.0f %% by %s", 100 * tie.strength(), String.join(", ", tie.to())),
        cells);
  }

  private int index(String name) {
    return IntStream.range(0, properties.size())
        .filter(i -> properties.get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Cell cell(int index, Level level) {
    List<Level> levels = new ArrayList<>(fixed);
    control(properties.get(index)).needs().ifPresent(needed -> show(needed, levels));
    levels.set(index, level);
    return cell(caption(properties.get(index), level), levels);
  }

  /** Sets a property to a level at which it is to be seen, if the config has one. */
  private void show(String name, List<Level> levels) {
    for (int i = 0; i < properties.size(); i++) {
      Property property = properties.get(i);
      if (property.name().equals(name)) {
        Level standard = control(property).standard();
        levels.set(
            i,
            property.levels().stream()
                .filter(level -> !level.equals(standard))
                .findFirst()
                .orElse(standard));
      }
    }
  }

  private Control control(Property property) {
    return controls.named(property.name()).orElseThrow();
  }

  private Cell cell(String caption, List<Level> levels) {
    return new Cell(isExcluded(levels) ? caption + " (never drawn)" : caption, levels);
  }

  private boolean isExcluded(List<Level> levels) {
    return config.dependencies().exclusions().stream()
        .anyMatch(exclusion -> exclusion.covers(name -> levels.get(index(name))));
  }

  /** A combination that the config draws, by another level of one property where that is enough. */
  private List<Level> drawn(List<Level> levels) {
    if (!isExcluded(levels)) {
      return levels;
    }
    for (int i = 0; i < properties.size(); i++) {
      for (Level level : properties.get(i).levels()) {
        List<Level> other = new ArrayList<>(levels);
        other.set(i, level);
        if (!isExcluded(other)) {
          return List.copyOf(other);
        }
      }
    }
    return levels;
  }

  private Level fixed(Property property) {
    List<Level> levels = property.levels();
    Level standard = control(property).standard();
    if (property.kind() == Property.Kind.CATEGORICAL) {
      return levels.contains(standard) ? standard : levels.get(0);
    }
    return Collections.min(
        levels, Comparator.comparing(level -> Math.abs(level.number() - standard.number())));
  }

  // Three decimals are enough to tell levels apart on a sheet.
  private static String caption(Property property, Level level) {
    return property.kind() == Property.Kind.CATEGORICAL
        ? level.text()
        : Level.of(Math.round(level.number() * 1000) / 1000.0).text();
  }

  private static List<Level> evenly(List<Level> levels, int most) {
    int count = Math.min(most, levels.size());
    int last = levels.size() - 1;
    return IntStream.range(0, count)
        .mapToObj(
            i -> levels.get(count == 1 ? 0 : (int) Math.round((double) i * last / (count - 1))))
        .toList();
  }
}
