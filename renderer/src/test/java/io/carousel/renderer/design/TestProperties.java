package io.carousel.renderer.design;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.util.List;
import java.util.stream.IntStream;

/** Properties that the tests lay out: two that vary, a constant one between them, a third. */
final class TestProperties {

  static final List<Property> ALL =
      List.of(
          property("model", 2),
          property("rotation_z", 3),
          property("color_hue", 1),
          property("sun_elevation", 4));

  private TestProperties() {}

  static Property property(String name, int levels) {
    return new Property(
        name,
        Property.Kind.LINEAR,
        "",
        IntStream.range(0, levels).mapToObj(i -> Level.of(10.0 * i)).toList());
  }
}
