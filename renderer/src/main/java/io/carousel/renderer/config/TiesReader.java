package io.carousel.renderer.config;

import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.design.Assignment;
import io.carousel.renderer.design.Dependencies;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads which properties a config ties to others. */
final class TiesReader {

  static final String TIED = "tied";
  static final String TO = "to";
  static final String STRENGTH = "strength";
  static final String SEED = WholeNumber.SEED.word();

  /**
   * A tied property always has the level that belongs to the others' unless the config says else.
   */
  static final double STANDARD_STRENGTH = 1;

  private final List<Property> properties;
  private final Controls controls;
  private final Dependencies dependencies;
  private final Mistakes mistakes;

  /**
   * @param properties the config's columns
   * @param controls those that they are of
   * @param dependencies what they depend on besides; no ties yet
   */
  TiesReader(
      List<Property> properties, Controls controls, Dependencies dependencies, Mistakes mistakes) {
    this.properties = properties;
    this.controls = controls;
    this.dependencies = dependencies;
    this.mistakes = mistakes;
  }

  /** The ties, in column order; fewer where there were mistakes. */
  List<Tie> read(Fields fields) {
    if (!fields.has(TIED)) {
      return List.of();
    }
    Fields given = fields.mapping(TIED, controls.all().stream().map(Control::name).toList());
    new Columns(properties, controls).refuseOthers(given);
    List<Tie> ties = new ArrayList<>();
    for (Property property : properties) {
      if (given.has(property.name())) {
        tie(property, given).ifPresent(ties::add);
      }
    }
    refuseCycle(ties, given);
    return ties;
  }

  private List<String> names() {
    return properties.stream().map(Property::name).toList();
  }

  private Optional<Tie> tie(Property property, Fields given) {
    String name = property.name();
    int line = given.value(name).orElseThrow().line();
    Fields fields = given.mapping(name, List.of(TO, STRENGTH, SEED));
    List<Property> to = to(property, fields);
    double strength = fields.number(STRENGTH, 0, 1, STANDARD_STRENGTH);
    long seed = WholeNumber.SEED.read(fields);
    if (dependencies.isDetermined(name)) {
      mistakes.add(
          line, given.path(name), "belongs to the identities of the fleet and cannot be tied");
      return Optional.empty();
    }
    if (property.isConstant()) {
      mistakes.add(line, given.path(name), oneLevel(name));
      return Optional.empty();
    }
    if (to.isEmpty()) {
      return Optional.empty();
    }
    Tie tie = new Tie(name, to.stream().map(Property::name).toList(), strength, seed);
    try {
      new Assignment(tie, property, to);
    } catch (IllegalArgumentException e) {
      mistakes.add(line, fields.path(TO), e.getMessage() + "; tie it to fewer properties");
      return Optional.empty();
    }
    return Optional.of(tie);
  }

  private static String oneLevel(String name) {
    return name + " has one level only; give it several under properties, or remove the tie";
  }

  /** What a property is tied to; empty where there was a mistake. */
  private List<Property> to(Property tied, Fields fields) {
    Optional<Yaml> value = fields.required(TO, "the name of another property, or a list of names");
    List<Yaml> items =
        value
            .map(given -> given instanceof Yaml.Sequence list ? list.items() : List.of(given))
            .orElse(List.of());
    if (value.isPresent() && items.isEmpty()) {
      mistakes.add(value.get().line(), fields.path(TO), "names no property; give it one");
    }
    List<Property> to = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Yaml item : items) {
      String name = item instanceof Yaml.Text text ? text.text() : item.description();
      Optional<Property> property =
          properties.stream().filter(one -> one.name().equals(name)).findFirst();
      Optional<String> complaint = complaint(tied, name, property, seen);
      complaint.ifPresent(problem -> mistakes.add(item.line(), fields.path(TO), problem));
      if (complaint.isEmpty()) {
        to.add(property.orElseThrow());
      }
      seen.add(name);
    }
    to.stream().map(Property::name).forEach(fields.taken().putArray(TO)::add);
    return to.size() == items.size() ? to : List.of();
  }

  private Optional<String> complaint(
      Property tied, String name, Optional<Property> property, Set<String> seen) {
    if (property.isEmpty()) {
      return Optional.of(
          "there is no property \"%s\" in this config; %s"
              .formatted(name, Suggestion.instead(name, names())));
    }
    if (name.equals(tied.name())) {
      return Optional.of(name + " cannot be tied to itself; name another property");
    }
    if (seen.contains(name)) {
      return Optional.of(name + " stands twice; remove one");
    }
    return property.get().isConstant() ? Optional.of(oneLevel(name)) : Optional.empty();
  }

  private void refuseCycle(List<Tie> ties, Fields given) {
    List<String> cycle = new Dependencies(dependencies.determined(), ties, List.of()).cycle();
    cycle.stream()
        .filter(given::has)
        .findFirst()
        .ifPresent(
            name ->
                mistakes.add(
                    given.value(name).orElseThrow().line(),
                    given.path(name),
                    "is tied in a circle (%s); remove one of these ties"
                        .formatted(String.join(" to ", cycle))));
  }
}
