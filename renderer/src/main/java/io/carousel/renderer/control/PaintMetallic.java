package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Coating;
import io.carousel.renderer.scene.Scene;

/** {@code paint_metallic}: from a plain colour to bare coloured metal. */
final class PaintMetallic extends NumberControl {

  PaintMetallic() {
    super(
        "paint_metallic",
        Property.Kind.LINEAR,
        "",
        0,
        1,
        Coating.STANDARD.metallic(),
        "Share of the paint that reflects as metal does, under its clear coat");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCoating(scene.coating().withMetallic(number));
  }
}
