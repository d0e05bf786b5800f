/**
 * What the ground can be of: how much light each material reflects, and a picture of it that
 * repeats without a seam, all made by code.
 */
package io.carousel.renderer.ground;
