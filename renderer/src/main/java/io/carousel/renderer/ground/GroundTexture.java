package io.carousel.renderer.ground;

import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.GroundKind;

/**
 * A material of the ground.
 *
 * @param albedo its mean reflectance
 * @param side what the picture shows each way, in metres
 * @param size of the picture each way, in pixels
 * @param rgb reflectance by the mean, three numbers a pixel; their mean is 1 in each colour
 */
public record GroundTexture(Rgb albedo, double side, int size, float[] rgb) {

  /**
   * The texture of a material.
   *
   * @throws IllegalArgumentException for plain ground, which has the colour that a scene gives it
   */
  public static GroundTexture of(GroundKind kind) {
    return switch (kind) {
      case PLAIN -> throw new IllegalArgumentException("plain ground has no material");
      case ASPHALT -> of(new Rgb(0.095, 0.095, 0.100), 1.7, Pebbles.asphalt());
      case GRAVEL -> of(new Rgb(0.30, 0.275, 0.24), 2.3, Pebbles.gravel());
      case GRASS -> of(new Rgb(0.095, 0.130, 0.048), 1.9, Lawn.picture());
      case SNOW -> of(new Rgb(0.80, 0.83, 0.87), 5.3, Snow.picture());
    };
  }

  private static GroundTexture of(Rgb albedo, double side, TilePicture picture) {
    return new GroundTexture(albedo, side, TilePicture.SIZE, picture.aroundOne());
  }
}
