package io.carousel.renderer.model;

import io.carousel.renderer.car.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives a role to what is made of a material, or to a part of it.
 *
 * @param role what it is
 * @param material matches the whole name of the material
 * @param area where in the material's texture it lies, if the rule is not for all of it
 */
public record PartRule(Role role, Pattern material, Optional<TextureArea> area) {

  /**
   * A rule for all of a material.
   *
   * @param material regular expression for the material's whole name, in upper or lower case
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  public static PartRule of(Role role, String material) {
    return new PartRule(role, pattern(material), Optional.empty());
  }

  /** A rule for what shows an area of a material's texture; see {@link #of(Role, String)}. */
  public static PartRule of(Role role, String material, TextureArea area) {
    return new PartRule(role, pattern(material), Optional.of(area));
  }

  private static Pattern pattern(String material) {
    return Pattern.compile(material, Pattern.CASE_INSENSITIVE);
  }

  boolean isFor(String name) {
    return material.matcher(name).matches();
  }
}
