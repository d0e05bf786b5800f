package io.carousel.analysis.embeddings.measures;

/**
 * How well embeddings cluster by one property.
 *
 * @param value the measure; null where it is not defined
 * @param queries the number of images that it is a mean over
 */
public record Measurement(Double value, int queries) {}
