/**
 * How fast the renderer is and how close to physics, against the path tracer Cycles of a Blender
 * that is installed.
 */
package io.carousel.renderer.benchmark;
