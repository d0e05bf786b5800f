/**
 * The light outdoors: how bright and of what colour sun, sky and backdrop are. Depends on {@code
 * scene} and on {@code car}'s vectors.
 */
package io.carousel.renderer.light;
