/**
 * How fast the renderer is and how close to physics, compared with the path tracer Cycles of an
 * installed Blender; and how alike pictures of simpler cars are to those of whole ones.
 */
package io.carousel.renderer.benchmark;
