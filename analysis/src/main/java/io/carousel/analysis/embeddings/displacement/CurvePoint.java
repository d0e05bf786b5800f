package io.carousel.analysis.embeddings.displacement;

/**
 * How far embeddings move when a property's level moves by so much.
 *
 * @param step how far the level moved, in the property's unit, either way; on a circle the shorter
 *     way round
 * @param mean the mean distance, in distances between two cars
 * @param spread the standard deviation of the distances (with n - 1); null for fewer than two
 * @param changes how many changes that is a mean over
 */
public record CurvePoint(double step, double mean, Double spread, int changes) {}
