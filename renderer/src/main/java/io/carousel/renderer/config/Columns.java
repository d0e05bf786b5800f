package io.carousel.renderer.config;

import io.carousel.dataset.Property;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.yaml.Fields;
import java.util.List;

/**
 * The properties that a config has, among those that it could have.
 *
 * @param properties those that it has
 * @param controls those that it could have
 */
record Columns(List<Property> properties, Controls controls) {

  /** Takes fields that are called as properties that the config does not have as mistakes. */
  void refuseOthers(Fields fields) {
    for (Control control : controls.all()) {
      if (properties.stream().noneMatch(property -> property.name().equals(control.name()))) {
        fields.refuse(
            control.name(), "is no property of this config; give it levels under properties");
      }
    }
  }
}
