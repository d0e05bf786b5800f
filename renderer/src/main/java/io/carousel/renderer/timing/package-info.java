/**
 * What a frame's time is spent on, from scene to file, as {@code frame} and {@code job} report it.
 */
package io.carousel.renderer.timing;
