package io.carousel.analysis.models.network;

/**
 * The last features of an image by place, before they are averaged over it, and how a score of the
 * embedding depends on them.
 *
 * @param channels number of features
 * @param width of their maps, in places
 * @param height of their maps, in places
 * @param activations shape (channels, height, width)
 * @param gradients of the score, in the same order
 */
public record FeatureMaps(
    int channels, int width, int height, float[] activations, float[] gradients) {}
