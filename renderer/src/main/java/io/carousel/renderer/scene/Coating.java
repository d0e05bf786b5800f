package io.carousel.renderer.scene;

/**
 * What a car's paint is like, whatever its colour.
 *
 * @param metallic share of it that reflects as metal does, 0 to 1
 * @param roughness of the layer under the clear coat: 0 a mirror, 1 matt
 */
public record Coating(double metallic, double roughness) {

  /** What most cars have. */
  public static final Coating STANDARD = new Coating(0.25, 0.42);

  public Coating withMetallic(double newMetallic) {
    return new Coating(newMetallic, roughness);
  }

  public Coating withRoughness(double newRoughness) {
    return new Coating(metallic, newRoughness);
  }
}
