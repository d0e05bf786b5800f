/**
 * The light outdoors: how bright and of what colour sun and sky are. Depends on {@code scene}
 * alone.
 */
package io.carousel.renderer.light;
