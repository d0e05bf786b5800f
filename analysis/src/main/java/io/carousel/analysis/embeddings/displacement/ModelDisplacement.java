package io.carousel.analysis.embeddings.displacement;

import java.util.List;
import java.util.Objects;

/**
 * How far one model's embeddings move.
 *
 * @param model the model's name
 * @param carDistance the typical distance between two cars, in the units of the embedding: the
 *     median over all pairs of base scenes that show different cars
 * @param properties one a property that changes, in column order; empty if that distance is 0, as
 *     then nothing can be compared with it
 */
public record ModelDisplacement(
    String model, double carDistance, List<PropertyDisplacement> properties) {

  public ModelDisplacement {
    Objects.requireNonNull(model, "model");
    properties = List.copyOf(properties);
  }
}
