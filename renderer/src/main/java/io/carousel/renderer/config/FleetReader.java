package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.Fleet;
import io.carousel.dataset.Level;
import io.carousel.renderer.control.NameControl;
import io.carousel.renderer.fleet.FleetBuilder;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/** Reads the fleet that a config gives in place of a list of car models. */
final class FleetReader {

  static final String FLEET = "fleet";
  static final String IDENTITIES = WholeNumber.IDENTITIES.word();
  static final String BODIES = "bodies";
  static final String SEED = WholeNumber.SEED.word();
  static final String FROM = WholeNumber.FROM.word();
  static final String TO = WholeNumber.TO.word();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final NameControl bodies;
  private final Mistakes mistakes;

  /**
   * @param bodies the bodies that a fleet can have
   */
  FleetReader(NameControl bodies, Mistakes mistakes) {
    this.bodies = bodies;
    this.mistakes = mistakes;
  }

  /** Whether what stands for the levels of the car models is a fleet. */
  static boolean isFleet(Yaml value) {
    return value instanceof Yaml.Mapping mapping
        && mapping.fields().stream().anyMatch(field -> field.name().equals(FLEET));
  }

  /** The fleet; empty where there was a mistake. */
  Optional<Fleet> read(Fields model) {
    Fields fleet = model.mapping(FLEET, List.of(IDENTITIES, BODIES, SEED, FROM, TO));
    int identities = Math.toIntExact(WholeNumber.IDENTITIES.read(fleet));
    List<String> ids = bodies(fleet);
    long seed = WholeNumber.SEED.read(fleet);
    int from = Math.toIntExact(WholeNumber.FROM.read(fleet));
    int to = Math.toIntExact(WholeNumber.TO.read(fleet, identities));
    if (from > to) {
      refuse(fleet, FROM, "must not be above to (%d), and is %d".formatted(to, from));
      return Optional.empty();
    }
    if (to > identities) {
      refuse(fleet, TO, "is %d, and the fleet has %d identities only".formatted(to, identities));
      return Optional.empty();
    }
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(FleetBuilder.build(identities, ids, seed, from, to));
  }

  private void refuse(Fields fleet, String field, String problem) {
    int line = fleet.value(field).or(() -> fleet.value(IDENTITIES)).map(Yaml::line).orElse(1);
    mistakes.add(line, fleet.path(field), problem);
  }

  private List<String> bodies(Fields fleet) {
    List<String> ids =
        fleet
            .value(BODIES)
            .map(new LevelsReader(bodies, fleet.path(BODIES), mistakes)::read)
            .map(levels -> levels.stream().map(Level::text).toList())
            .orElse(bodies.names());
    fleet.taken().set(BODIES, JSON.valueToTree(ids));
    return ids;
  }
}
