package io.carousel.renderer.car;

import java.util.Optional;

/**
 * How a part looks beyond what its role says.
 *
 * @param texture the picture on it: its albedo, but on paint only how light and dark it is
 * @param color its albedo, in place of the role's
 * @param opacity 1, or less for glass of another opacity than the role's and for lamps behind whose
 *     glass there is something to see
 */
public record Look(Optional<Texture> texture, Optional<Color> color, double opacity) {

  /** What most parts have: nothing beyond the role. */
  public static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), 1);

  /** Shares of light that are reflected. */
  public record Color(double red, double green, double blue) {}
}
