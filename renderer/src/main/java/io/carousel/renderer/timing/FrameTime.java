package io.carousel.renderer.timing;

/**
 * How long a frame took.
 *
 * @param frame its number
 * @param milliseconds from its scene to its picture in memory
 * @param most the step that took most of that
 * @param ofMost what that step took, in milliseconds
 */
public record FrameTime(int frame, double milliseconds, Step most, double ofMost) {}
