package io.carousel.analysis.embeddings.projection;

/**
 * Embeddings as points on a plane.
 *
 * @param x a coordinate an embedding
 * @param y the other
 */
public record Projection(float[] x, float[] y) {}
