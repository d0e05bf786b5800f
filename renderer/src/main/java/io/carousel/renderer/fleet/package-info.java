/**
 * Fleets: cars of fixed shape, of which every two differ visibly, so that a network can learn them
 * as classes.
 */
package io.carousel.renderer.fleet;
