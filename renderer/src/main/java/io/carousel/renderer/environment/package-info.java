/**
 * Maps of real surroundings that are there to stand a car in. Knows where they lie and whom to
 * thank for them; what light they give is {@code light}'s.
 */
package io.carousel.renderer.environment;
