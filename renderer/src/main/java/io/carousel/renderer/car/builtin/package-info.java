/**
 * Cars built by code, so that Carousel renders without any file: a smooth body lofted from a few
 * measures ({@link io.carousel.renderer.car.builtin.BodyShape}), from whose surface windows, lamps
 * and gaps are cut, on turned wheels.
 */
package io.carousel.renderer.car.builtin;
