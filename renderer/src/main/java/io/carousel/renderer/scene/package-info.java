/**
 * One scene in physical terms: which car of what proportions, how it stands, its paint, the
 * background, the camera, the sun. Plain values without OpenGL.
 *
 * <p>Axes: metres, y up, ground at y = 0; the camera stands on the +z side and looks along -z.
 * Azimuths turn counter-clockwise seen from above.
 */
package io.carousel.renderer.scene;
