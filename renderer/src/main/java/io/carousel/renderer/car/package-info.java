/**
 * Car models: meshes whose parts say what they are made of, and textures. Plain data without
 * OpenGL; of {@code scene}, it knows the proportions that a scene may ask for.
 *
 * <p>Axes of a car: metres, y up, wheels on y = 0, nose to +z, x = 0 the plane of symmetry.
 */
package io.carousel.renderer.car;
