/**
 * How fast the renderer is and how close to physics, against the path tracer Cycles of a Blender
 * that is installed. Depends on {@code exchange}, {@code comparison} and {@code frame}.
 */
package io.carousel.renderer.benchmark;
