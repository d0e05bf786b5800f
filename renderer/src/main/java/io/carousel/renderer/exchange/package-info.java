/**
 * A scene as other renderers take it: glTF 2.0 for car, ground, camera and sun, and the sky as a
 * Radiance picture, for which glTF has no word. Depends on {@code car}, {@code frame} (finishes and
 * where the camera stands), {@code light}, {@code picture} and {@code scene}; needs no OpenGL.
 */
package io.carousel.renderer.exchange;
