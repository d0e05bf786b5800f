package io.carousel.renderer.exr;

/**
 * A picture in linear light.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green and blue, row by row from the top
 */
public record ExrPicture(int width, int height, float[] rgb) {}
