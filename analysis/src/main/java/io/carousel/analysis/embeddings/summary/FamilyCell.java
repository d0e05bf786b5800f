package io.carousel.analysis.embeddings.summary;

/**
 * A family by a property.
 *
 * @param mean the mean of its losses' means; null where it is not defined
 * @param spread the standard deviation of its losses' means (with n - 1); null for fewer than two
 */
public record FamilyCell(Double mean, Double spread) {}
