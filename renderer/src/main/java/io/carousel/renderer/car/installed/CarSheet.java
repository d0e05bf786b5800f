package io.carousel.renderer.car.installed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.dataset.Credit;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code car.json} says.
 *
 * @param id what scene configs call the car
 * @param label what a person would call it
 * @param bodyType sedan, hatchback, suv, van and so on
 * @param year when the real car came out, or null if there is none or nobody knows
 * @param licence the licence's short name
 * @param credit who made the model
 * @param source where the model comes from
 * @param sha256 checksum of the file that it was imported from
 * @param recipe checksum of how it was imported: another one would give other parts
 * @param parts its parts, in the order of the mesh file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarSheet(
    String id,
    String label,
    String bodyType,
    Integer year,
    String licence,
    String credit,
    String source,
    String sha256,
    String recipe,
    List<PartName> parts) {

  /**
   * What a part is called and made of.
   *
   * @param name what it is called
   * @param role what it is made of
   * @param triangles how many it has
   * @param texture the file, beside the sheet, of the picture on it, or null if it has none
   * @param color its own albedo in linear light, or null if it has its role's
   * @param opacity its own opacity, or null if it has its role's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartName(
      String name, Role role, int triangles, String texture, Look.Color color, Double opacity) {

    private static final Pattern TEXTURE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    static PartName of(Part part) {
      Look look = part.look();
      return new PartName(
          part.name(),
          part.role(),
          part.mesh().indices().length / 3,
          look.texture().map(Texture::name).orElse(null),
          look.color().orElse(null),
          look.opacity() == 1 ? null : look.opacity());
    }

    /** Whether it says all that is needed, and names no file elsewhere. */
    boolean isWhole() {
      return name != null
          && role != null
          && (texture == null || TEXTURE.matcher(texture).matches())
          && (opacity == null || (opacity >= 0 && opacity <= 1));
    }

    /** How the part looks, given the car's pictures by name. */
    Look look(Map<String, Texture> textures) {
      return new Look(
          Optional.ofNullable(texture).map(textures::get),
          Optional.ofNullable(color),
          opacity == null ? 1 : opacity);
    }
  }

  public CarSheet {
    parts = parts == null ? null : new ArrayList<>(parts);
  }

  /** Whether it says all that is needed, of a car of an id. */
  boolean isWhole(String wanted) {
    return wanted.equals(id)
        && label != null
        && bodyType != null
        && licence != null
        && credit != null
        && parts != null
        && parts.stream().allMatch(part -> part != null && part.isWhole());
  }

  /** The sheet of the same car with other parts. */
  public CarSheet withParts(List<PartName> others) {
    return new CarSheet(id, label, bodyType, year, licence, credit, source, sha256, recipe, others);
  }

  /** The files of its pictures. */
  List<String> textures() {
    return parts.stream().map(PartName::texture).filter(Objects::nonNull).distinct().toList();
  }

  CarSummary summary() {
    return new CarSummary(
        id, label, bodyType, Optional.of(new Credit(label, licence, credit, source)));
  }
}
