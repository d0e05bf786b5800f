/**
 * An OpenGL context without a window, a display server or GLFW: EGL on a device of the user's
 * choice.
 */
package io.carousel.renderer.gl;
