package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Coating;
import io.carousel.renderer.scene.Scene;

/** {@code paint_roughness}: how blurred the paint mirrors what is around it. */
final class PaintRoughness extends NumberControl {

  PaintRoughness() {
    super(
        "paint_roughness",
        Property.Kind.LINEAR,
        "",
        0.1,
        1,
        Coating.STANDARD.roughness(),
        "Roughness of the paint under its clear coat");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withCoating(scene.coating().withRoughness(number));
  }
}
