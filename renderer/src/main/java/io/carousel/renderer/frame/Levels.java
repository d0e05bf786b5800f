package io.carousel.renderer.frame;

import io.carousel.renderer.detail.DetailChoice;
import io.carousel.renderer.detail.DetailLevel;

/**
 * How exactly a car is drawn in a picture.
 *
 * @param surface in the picture itself
 * @param sun what throws shadows in the sun's light
 * @param sky and in the sky's
 */
record Levels(DetailLevel surface, DetailLevel sun, DetailLevel sky) {

  /**
   * The levels of a car.
   *
   * @param viewpoint stands for the car
   * @param sunMap width and height of the map of the sun's shadow, in texels
   */
  static Levels of(DetailChoice detail, Viewpoint viewpoint, CarExtent car, int sunMap) {
    return new Levels(
        detail.surface(viewpoint.pixelAt(car.radius())),
        detail.shadow(ShadowMap.texel(car, sunMap)),
        detail.shadow(SkyShadows.texel(car)));
  }
}
