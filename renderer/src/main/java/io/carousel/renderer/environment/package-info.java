/**
 * Maps of real surroundings to stand a car in: where they lie, and whom to credit. {@code light}
 * says what light they give.
 */
package io.carousel.renderer.environment;
