/**
 * A scene as other renderers take it: glTF 2.0 for car, ground, camera and sun, and the sky as a
 * Radiance picture, for which glTF has no word. It needs no OpenGL.
 */
package io.carousel.renderer.exchange;
