/**
 * Fleets: cars of fixed shape, of which every two differ visibly, so that a network can learn them
 * as classes.
 *
 * <p>May depend on {@code io.carousel.dataset}, on {@code scene} and {@code car.builtin} to tell
 * which shapes make whole cars, and on {@code design} for random numbers.
 */
package io.carousel.renderer.fleet;
