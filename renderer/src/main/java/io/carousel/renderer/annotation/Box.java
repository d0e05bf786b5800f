package io.carousel.renderer.annotation;

/**
 * A rectangle of pixels.
 *
 * @param left its first column
 * @param top its first row
 * @param width in pixels; 0 if it is empty
 * @param height in pixels; 0 if it is empty
 */
record Box(int left, int top, int width, int height) {}
