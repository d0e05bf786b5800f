package io.carousel.renderer.gl;

/**
 * An EGL device, as {@code EGL_EXT_platform_device} lists it.
 *
 * @param index its place in the list; what {@code --gl-device} takes
 * @param description its device node ("/dev/dri/card0"), or its driver's extensions where it has
 *     none
 * @param software whether it is known to compute on the CPU
 */
public record GlDevice(int index, String description, boolean software) {}
