package io.carousel.analysis.models.network;

/**
 * The last features of an image by place, before they are averaged over it, and how a score of the
 * embedding depends on them.
 *
 * @param channels number of features
 * @param side of their maps, in places
 * @param activations shape (channels, side, side)
 * @param gradients of the score, in the same order
 */
public record FeatureMaps(int channels, int side, float[] activations, float[] gradients) {}
