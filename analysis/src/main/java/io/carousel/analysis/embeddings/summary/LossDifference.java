package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.support.statistics.Interval;
import java.util.Objects;

/**
 * Two losses by one property, on the same images.
 *
 * @param first where one loss stands among {@link Summary#losses}
 * @param second where the other does
 * @param of the property, or the word of a group of properties
 * @param difference the first loss's score less the second's
 * @param interval the 95 % bootstrap interval of the difference, over images
 * @param p the two-sided p-value of its being 0, by the normal distribution and the standard
 *     deviation of the bootstrap's differences
 * @param holmP {@code p} corrected by Holm's method for all differences beside it
 */
public record LossDifference(
    int first,
    int second,
    String of,
    double difference,
    Interval interval,
    double p,
    double holmP) {
  /** The level that differences are read at after correction. */
  public static final double LEVEL = 0.05;

  public LossDifference {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(interval, "interval");
  }

  /** Whether the losses differ. */
  public boolean differs() {
    return holmP < LEVEL;
  }
}
