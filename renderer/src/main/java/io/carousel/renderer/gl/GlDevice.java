package io.carousel.renderer.gl;

import java.util.OptionalInt;

/**
 * An EGL device, as {@code EGL_EXT_platform_device} lists it.
 *
 * @param index its place in the list; what {@code --gl-device} takes
 * @param description its device node ("/dev/dri/card0"), or its driver's extensions where it has
 *     none
 * @param software whether it is known to compute on the CPU
 * @param cuda the number that CUDA has for it; empty if it is none of CUDA's
 */
public record GlDevice(int index, String description, boolean software, OptionalInt cuda) {}
