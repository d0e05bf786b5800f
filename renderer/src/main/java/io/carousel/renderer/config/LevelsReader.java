package io.carousel.renderer.config;

import io.carousel.dataset.Level;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.NameControl;
import io.carousel.renderer.control.NumberControl;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the levels that a config gives to one property: a list, a range or a constant. */
final class LevelsReader {

  /** In place of a list of names: every name that is there. */
  static final String ALL = "all";

  static final String FIXED = "fixed";
  static final String FROM = "from";
  static final String TO = "to";
  static final String LEVELS = WholeNumber.LEVELS.word();

  private static final List<String> FIELDS = List.of(FIXED, FROM, TO, LEVELS);

  private final Control control;
  private final String path;
  private final Mistakes mistakes;
  private final LevelReader levelReader;

  /**
   * A reader for one property.
   *
   * @param path the field that holds the levels, for mistakes
   */
  LevelsReader(Control control, String path, Mistakes mistakes) {
    this.control = control;
    this.path = path;
    this.mistakes = mistakes;
    this.levelReader = new LevelReader(control, path, mistakes);
  }

  /** The levels, in order; fewer where there were mistakes. */
  List<Level> read(Yaml value) {
    if (value instanceof Yaml.Sequence list) {
      return list(list);
    }
    if (value instanceof Yaml.Mapping mapping && !mapping.fields().isEmpty()) {
      return mapping(mapping);
    }
    if (control instanceof NameControl names
        && value instanceof Yaml.Text word
        && word.text().equals(ALL)) {
      return names.names().stream().map(Level::of).toList();
    }
    mistakes.add(value.line(), path, "must be " + wanted() + ", not " + value.description());
    return List.of();
  }

  private String wanted() {
    return control instanceof NameControl
        ? "a list of names, {fixed: NAME} or the word " + ALL
        : "a list of numbers, {from: A, to: B, levels: N} or {fixed: A}";
  }

  private List<Level> list(Yaml.Sequence list) {
    if (list.items().isEmpty()) {
      mistakes.add(list.line(), path, "has no levels; give it at least one");
    }
    Map<Object, Level> levels = new LinkedHashMap<>();
    for (Yaml item : list.items()) {
      levelReader.read(item).ifPresent(level -> add(level, levels, item.line()));
    }
    return List.copyOf(levels.values());
  }

  private void add(Level level, Map<Object, Level> levels, int line) {
    Level earlier = levels.putIfAbsent(control.appearance(level), level);
    if (earlier != null) {
      mistakes.add(
          line,
          path,
          earlier.equals(level)
              ? level + " stands twice; remove one"
              : "%s is the same as %s, which stands already; remove one".formatted(level, earlier));
    }
  }

  private List<Level> mapping(Yaml.Mapping mapping) {
    Fields fields = new Fields(mapping, path, FIELDS, mistakes);
    if (fields.has(FIXED)) {
      for (String other : List.of(FROM, TO, LEVELS)) {
        fields.refuse(other, "does not go with fixed; remove one of them");
      }
      return fields.value(FIXED).flatMap(levelReader::read).stream().toList();
    }
    if (fields.has(FROM) || fields.has(TO)) {
      return range(mapping.line(), fields);
    }
    Optional<Yaml> levels = fields.value(LEVELS);
    if (levels.isPresent() && levels.get() instanceof Yaml.Sequence list) {
      return list(list);
    }
    levels.ifPresent(
        value ->
            mistakes.add(
                value.line(),
                fields.path(LEVELS),
                "must be a list, as there is no from and to; not " + value.description()));
    return List.of();
  }

  private List<Level> range(int line, Fields fields) {
    if (!(control instanceof NumberControl numbers)) {
      mistakes.add(line, path, "names have no range; list them");
      return List.of();
    }
    Optional<Level> from = fields.required(FROM, "a number").flatMap(levelReader::read);
    Optional<Level> to = fields.required(TO, "a number").flatMap(levelReader::read);
    int count = Math.toIntExact(WholeNumber.LEVELS.read(fields));
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    if (from.get().number() >= to.get().number()) {
      mistakes.add(
          line,
          path,
          "from (%s) must be below to (%s); swap them, or write fixed for a constant"
              .formatted(from.get(), to.get()));
      return List.of();
    }
    List<Level> levels = numbers.spread(from.get().number(), to.get().number(), count);
    if (levels.stream().distinct().count() < count) {
      mistakes.add(line, path, "the levels lie too close together; ask for fewer");
    }
    return levels;
  }
}
