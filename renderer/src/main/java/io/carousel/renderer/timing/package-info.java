/**
 * What a frame's time goes into, from scene to file. {@code frame} and {@code job} report to it.
 */
package io.carousel.renderer.timing;
