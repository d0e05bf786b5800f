/**
 * The light that a scene is in: how bright and of what colour sun, sky, backdrop and the
 * surroundings of a real place are.
 */
package io.carousel.renderer.light;
