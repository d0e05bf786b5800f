/**
 * How fast the renderer is and how close to physics, compared with the path tracer Cycles of an
 * installed Blender.
 */
package io.carousel.renderer.benchmark;
