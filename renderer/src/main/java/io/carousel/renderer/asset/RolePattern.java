package io.carousel.renderer.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.model.PartRule;
import io.carousel.renderer.model.TextureArea;
import java.util.List;

/**
 * Materials in the catalogue: a regular expression for the whole name, or that with an area of the
 * material's texture.
 *
 * @param material the regular expression
 * @param area left, top, right, bottom in shares of the texture, or null for all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RolePattern(String material, List<Double> area) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  RolePattern {
    if (material == null) {
      throw new IllegalArgumentException("a pattern needs a material");
    }
    if (area != null && area.size() != 4) {
      throw new IllegalArgumentException("an area is [left, top, right, bottom]");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RolePattern of(String material) {
    return new RolePattern(material, null);
  }

  PartRule rule(Role role) {
    return area == null
        ? PartRule.of(role, material)
        : PartRule.of(
            role, material, new TextureArea(area.get(0), area.get(1), area.get(2), area.get(3)));
  }
}
