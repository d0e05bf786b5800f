package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.carousel.dataset.Exclusion;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads which combinations of levels a config leaves out. */
final class ExclusionsReader {

  static final String WITHOUT = "without";
  static final String FROM = LevelsReader.FROM;
  static final String TO = LevelsReader.TO;

  /** More levels than this are not listed to somebody who named one that is not there. */
  private static final int MOST_LISTED = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Property> properties;
  private final Controls controls;
  private final Mistakes mistakes;

  /**
   * @param properties the config's columns
   * @param controls those that they are of
   */
  ExclusionsReader(List<Property> properties, Controls controls, Mistakes mistakes) {
    this.properties = properties;
    this.controls = controls;
    this.mistakes = mistakes;
  }

  /** The exclusions; fewer where there were mistakes. */
  List<Exclusion> read(Fields fields) {
    if (!fields.has(WITHOUT)) {
      return List.of();
    }
    Yaml value = fields.value(WITHOUT).orElseThrow();
    if (!(value instanceof Yaml.Sequence list)) {
      mistakes.add(
          value.line(),
          WITHOUT,
          "must be a list of combinations such as {model: NAME, color_hue: [0, 0.5]}, not "
              + value.description());
      return List.of();
    }
    List<Exclusion> exclusions = list.items().stream().map(this::exclusion).toList();
    ArrayNode taken = fields.taken().putArray(WITHOUT);
    exclusions.forEach(exclusion -> taken.add(JSON.valueToTree(exclusion.levels())));
    return exclusions;
  }

  private Exclusion exclusion(Yaml item) {
    Map<String, List<Level>> levels = new LinkedHashMap<>();
    if (!(item instanceof Yaml.Mapping mapping)) {
      mistakes.add(
          item.line(),
          WITHOUT,
          "must be a mapping of property names to levels, not " + item.description());
      return new Exclusion(levels);
    }
    if (mapping.fields().isEmpty()) {
      mistakes.add(
          item.line(), WITHOUT, "names no property, and so would exclude everything; remove it");
    }
    Fields fields =
        new Fields(mapping, WITHOUT, controls.all().stream().map(Control::name).toList(), mistakes);
    new Columns(properties, controls).refuseOthers(fields);
    for (Property property : properties) {
      fields
          .value(property.name())
          .ifPresent(value -> levels.put(property.name(), levels(property, value, fields)));
    }
    return new Exclusion(levels);
  }

  private List<Level> levels(Property property, Yaml value, Fields fields) {
    Control control = controls.named(property.name()).orElseThrow();
    String path = fields.path(property.name());
    if (value instanceof Yaml.Mapping mapping) {
      return range(property, control, mapping, path);
    }
    List<Yaml> items = value instanceof Yaml.Sequence list ? list.items() : List.of(value);
    if (items.isEmpty()) {
      mistakes.add(value.line(), path, "has no levels; give it at least one");
    }
    List<Level> levels = new ArrayList<>();
    for (Yaml item : items) {
      new LevelReader(control, path, mistakes)
          .read(item)
          .ifPresent(level -> addLevel(level, property, control, item.line(), path, levels));
    }
    return levels;
  }

  private void addLevel(
      Level wanted, Property property, Control control, int line, String path, List<Level> levels) {
    property.levels().stream()
        .filter(level -> control.isSame(level, wanted))
        .findFirst()
        .ifPresentOrElse(
            levels::add,
            () ->
                mistakes.add(
                    line,
                    path,
                    "%s is no level of %s here; its levels are %s"
                        .formatted(wanted, property.name(), listed(property))));
  }

  private List<Level> range(Property property, Control control, Yaml.Mapping mapping, String path) {
    Fields fields = new Fields(mapping, path, List.of(FROM, TO), mistakes);
    LevelReader reader = new LevelReader(control, path, mistakes);
    if (property.kind() == Property.Kind.CATEGORICAL) {
      mistakes.add(mapping.line(), path, "names have no range; list them");
      return List.of();
    }
    List<Level> ends = new ArrayList<>();
    for (String end : List.of(FROM, TO)) {
      fields.required(end, "a number").flatMap(reader::read).ifPresent(ends::add);
    }
    if (ends.size() < 2) {
      return List.of();
    }
    List<Level> levels =
        property.levels().stream()
            .filter(
                level ->
                    level.number() >= ends.get(0).number()
                        && level.number() <= ends.get(1).number())
            .toList();
    if (levels.isEmpty()) {
      mistakes.add(
          mapping.line(),
          path,
          "no level of %s is from %s to %s; its levels are %s"
              .formatted(property.name(), ends.get(0), ends.get(1), listed(property)));
    }
    return levels;
  }

  private static String listed(Property property) {
    String first =
        property.levels().stream()
            .limit(MOST_LISTED)
            .map(Level::text)
            .collect(Collectors.joining(", "));
    return property.levels().size() > MOST_LISTED
        ? first + " and %d more".formatted(property.levels().size() - MOST_LISTED)
        : first;
  }
}
