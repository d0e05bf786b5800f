package io.carousel.analysis.saliency.location;

import java.util.List;
import java.util.Objects;

/**
 * How a property moves the share of a loss's saliency on a region. What is tested is the share less
 * that of the pixels, so that a car which is merely seen larger moves nothing.
 *
 * @param property the property's name
 * @param region the region
 * @param etaSquared how much of the variance over images the property's levels explain, 0 to 1 (the
 *     correlation ratio squared)
 * @param p the probability that chance gives as much, by the F-test
 * @param holmP the same, corrected by Holm's method for all losses and properties of the region
 * @param difference the greatest difference between two levels' means
 * @param levels every level, in order
 */
public record PropertyEffect(
    String property,
    Region region,
    double etaSquared,
    double p,
    double holmP,
    double difference,
    List<LevelShare> levels) {

  /** The level that significance is marked at. */
  private static final double LEVEL = 0.01;

  public PropertyEffect {
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(region, "region");
    levels = List.copyOf(levels);
  }

  /** Whether it is significant at the 1 % level, corrected for many tests. */
  public boolean significant() {
    return holmP < LEVEL;
  }

  PropertyEffect corrected(double newHolmP) {
    return new PropertyEffect(property, region, etaSquared, p, newHolmP, difference, levels);
  }
}
