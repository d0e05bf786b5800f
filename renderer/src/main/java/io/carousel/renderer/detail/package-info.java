/**
 * Levels of detail: cars with as few triangles as a picture of some size can do with.
 *
 * <p>May depend on {@code car} and LWJGL's meshoptimizer.
 */
package io.carousel.renderer.detail;
