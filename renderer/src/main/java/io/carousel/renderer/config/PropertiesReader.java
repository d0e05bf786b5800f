package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Fleet;
import io.carousel.dataset.Identity;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a config's properties with their levels, and the fleet that may stand for cars. */
final class PropertiesReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Controls controls;
  private final Mistakes mistakes;

  /**
   * What was read.
   *
   * @param all every property that is a column, in column order
   * @param fleet the cars, where they are a fleet
   * @param controls those that the properties are of
   */
  record Properties(List<Property> all, Optional<Fleet> fleet, Controls controls) {}

  PropertiesReader(Controls controls, Mistakes mistakes) {
    this.controls = controls;
    this.mistakes = mistakes;
  }

  Properties read(Fields fields) {
    List<String> names = controls.all().stream().map(Control::name).toList();
    fields.required(SceneConfigReader.PROPERTIES, "a mapping of property names to levels");
    Fields given = fields.mapping(SceneConfigReader.PROPERTIES, names);
    Optional<Fleet> fleet = fleet(given);
    Controls known = fleet.map(controls::withFleet).orElse(controls);
    List<Property> properties = new ArrayList<>();
    for (Control control : known.all()) {
      Optional<List<Level>> ofFleet = fleet.flatMap(cars -> levels(cars, control));
      if (ofFleet.isPresent()) {
        refuseBeside(control, given);
        properties.add(property(control, ofFleet.get()));
      } else if (known.isAlwaysColumn(control) || given.has(control.name())) {
        properties.add(property(control, levels(control, given)));
      }
    }
    new Misfits(known, given, mistakes).refuse(properties);
    return new Properties(properties, fleet, known);
  }

  private Optional<Fleet> fleet(Fields given) {
    return given
        .value(Controls.CAR_MODEL)
        .filter(FleetReader::isFleet)
        .map(model -> given.mapping(Controls.CAR_MODEL, List.of(FleetReader.FLEET)))
        .flatMap(new FleetReader(controls.fleetBody(), mistakes)::read);
  }

  /** The levels that a fleet's cars have of a property, if it is theirs. */
  private static Optional<List<Level>> levels(Fleet fleet, Control control) {
    if (control.name().equals(Controls.CAR_MODEL)) {
      return Optional.of(fleet.names().stream().map(Level::of).toList());
    }
    Stream<Level> levels =
        control.name().equals(Controls.CAR_BODY)
            ? fleet.cars().stream().map(Identity::body).map(Level::of)
            : fleet.cars().stream()
                .flatMap(car -> Stream.ofNullable(car.measures().get(control.name())))
                .sorted(Comparator.comparing(Level::number));
    return Optional.of(levels.distinct().toList()).filter(all -> !all.isEmpty());
  }

  private static void refuseBeside(Control control, Fields given) {
    if (!control.name().equals(Controls.CAR_MODEL)) {
      given.refuse(
          control.name(),
          "does not go with a fleet, each of whose identities has its own; remove it, or list car"
              + " models in place of the fleet");
    }
  }

  private List<Level> levels(Control control, Fields given) {
    Optional<Yaml> value = given.value(control.name());
    if (value.filter(FleetReader::isFleet).isPresent()
        && control.name().equals(Controls.CAR_MODEL)) {
      // What is wrong with the fleet was said.
      return List.of();
    }
    LevelsReader reader = new LevelsReader(control, given.path(control.name()), mistakes);
    List<Level> levels = value.map(reader::read).orElse(List.of(control.standard()));
    given.taken().set(control.name(), asWritten(levels));
    return levels;
  }

  private static Property property(Control control, List<Level> levels) {
    return new Property(control.name(), control.kind(), control.unit(), levels);
  }

  /** Levels as a config would list them. */
  private static JsonNode asWritten(List<Level> levels) {
    return levels.size() == 1
        ? JSON.valueToTree(Map.of(LevelsReader.FIXED, levels.get(0)))
        : JSON.valueToTree(levels);
  }
}
