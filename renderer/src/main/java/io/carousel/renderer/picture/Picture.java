package io.carousel.renderer.picture;

/**
 * A finished picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green, blue of each pixel, a byte each, row by row from the top; sRGB
 */
public record Picture(int width, int height, byte[] rgb) {}
