package io.carousel.analysis.comparison;

/**
 * How alike the maps of two models are.
 *
 * @param a the name of one model
 * @param b the name of the other
 * @param correlation Pearson's correlation over images
 * @param divergence the Jensen-Shannon divergence, its mean over images, in nats; null where it is
 *     not defined
 */
public record Pair(String a, String b, FisherMean correlation, Double divergence) {}
