package io.carousel.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One car of a fleet: a body of fixed shape, a class that a network can learn.
 *
 * @param name what the column of car models calls it: "car001_sedan"
 * @param body id of its body type: "sedan"
 * @param measures its level in each column that says something of its shape, in column order
 */
public record Identity(String name, String body, Map<String, Level> measures) {
  public Identity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(measures, "measures");
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }
}
