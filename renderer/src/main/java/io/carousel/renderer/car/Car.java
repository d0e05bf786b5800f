package io.carousel.renderer.car;

import java.util.List;

/**
 * A car model.
 *
 * @param id what scene configs call it: "sedan"
 * @param label what a person would call it
 * @param parts its parts
 */
public record Car(String id, String label, List<Part> parts) {
  public Car {
    parts = List.copyOf(parts);
  }
}
