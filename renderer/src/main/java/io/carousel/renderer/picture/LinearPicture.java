package io.carousel.renderer.picture;

/**
 * Light as it falls on the film, before any tone curve. The array is not to be changed.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green, blue of each pixel in linear light, row by row from the top
 */
public record LinearPicture(int width, int height, float[] rgb) {}
