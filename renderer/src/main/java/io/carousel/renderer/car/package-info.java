/**
 * Car models as plain data without OpenGL: meshes whose parts say what they are made of, and
 * textures.
 *
 * <p>Axes of a car: metres, y up, wheels on y = 0, nose to +z, x = 0 the plane of symmetry.
 */
package io.carousel.renderer.car;
