package io.carousel.renderer.model;

import io.carousel.renderer.car.Look;
import java.util.Optional;

/**
 * A material of a model file.
 *
 * @param name what the file calls it
 * @param texture the picture on it
 * @param cutOut a picture of its own that is opaque, or light, where there is a surface
 * @param solid whether the opacity of the picture on it means nothing
 * @param color its colour in linear light, of no meaning where there is a picture
 * @param opacity from 0, invisible, to 1
 */
record SourceMaterial(
    String name,
    Optional<TextureSource> texture,
    Optional<TextureSource> cutOut,
    boolean solid,
    Optional<Look.Color> color,
    double opacity) {

  /** A material of which nothing but its name is known. */
  static SourceMaterial named(String name) {
    return new SourceMaterial(name, Optional.empty(), Optional.empty(), true, Optional.empty(), 1);
  }
}
