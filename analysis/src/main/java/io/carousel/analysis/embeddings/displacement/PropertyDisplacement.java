package io.carousel.analysis.embeddings.displacement;

import io.carousel.dataset.Property;
import java.util.List;
import java.util.Objects;

/**
 * How far one model's embeddings move when one property changes.
 *
 * @param property the property's name
 * @param kind how its levels relate to each other
 * @param unit the unit of its levels: "degrees", "" where there is none
 * @param mean the mean distance from a base scene to its neighbours, in distances between two cars
 * @param changes how many neighbours that is a mean over
 * @param curve the same by how far the level moved, nearest first; empty for a categorical property
 */
public record PropertyDisplacement(
    String property,
    Property.Kind kind,
    String unit,
    double mean,
    int changes,
    List<CurvePoint> curve) {

  public PropertyDisplacement {
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(kind, "kind");
    curve = List.copyOf(curve);
  }
}
