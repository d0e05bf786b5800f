package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.statistics.Interval;

/**
 * A mean over images.
 *
 * @param value the mean; null where it is not defined
 * @param interval where it may well lie were there other images, from a bootstrap over images; null
 *     where it is not defined
 */
public record Estimate(Double value, Interval interval) {}
