package io.carousel.renderer.model;

import java.util.Optional;

/**
 * A picture that a model file names.
 *
 * @param name how the file names it: a path from its own folder, or a star and a number for one
 *     within it
 * @param embedded the picture's file, if it is within the model's
 */
record TextureSource(String name, Optional<byte[]> embedded) {}
