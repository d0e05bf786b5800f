package io.carousel.renderer.config;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import java.util.List;
import java.util.Optional;

/**
 * Levels that do not go with the cars that they would be combined with, and properties that change
 * nothing without another.
 *
 * @param controls the properties that a config can name
 * @param given the config's properties
 * @param mistakes hears of one misfit a property
 */
record Misfits(Controls controls, Fields given, Mistakes mistakes) {

  void refuse(List<Property> properties) {
    List<String> cars =
        properties.stream()
            .filter(property -> property.name().equals(Controls.CAR_MODEL))
            .flatMap(property -> property.levels().stream())
            .map(Level::text)
            .toList();
    properties.forEach(property -> refuse(property, cars));
    properties.forEach(property -> refuseWithoutEffect(property, properties));
  }

  private void refuseWithoutEffect(Property property, List<Property> all) {
    Optional<Control> needed =
        controls.named(property.name()).flatMap(Control::needs).flatMap(controls::named);
    if (needed.isEmpty() || !given.has(property.name())) {
      return;
    }
    Control other = needed.get();
    boolean isThere =
        all.stream()
            .filter(each -> each.name().equals(other.name()))
            .flatMap(each -> each.levels().stream())
            .anyMatch(level -> !other.isSame(level, other.standard()));
    if (!isThere) {
      mistakes.add(
          given.value(property.name()).orElseThrow().line(),
          given.path(property.name()),
          "changes nothing where %s is %s; give %s another level, or remove this"
              .formatted(other.name(), other.standard(), other.name()));
    }
  }

  private void refuse(Property property, List<String> cars) {
    Control control = controls.named(property.name()).orElseThrow();
    property.levels().stream()
        .flatMap(level -> control.misfit(level, cars).stream())
        .findFirst()
        .ifPresent(
            misfit ->
                mistakes.add(
                    given.value(property.name()).orElseThrow().line(),
                    given.path(property.name()),
                    misfit));
  }
}
