package io.carousel.renderer.model;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of a model's materials is kept. Models disagree about what a colour stands for, and many
 * give theirs in passing; so a role looks alike on all cars, but for what makes a car's own face:
 * pictures, and the colours of lamps, plates and seats.
 */
final class Looks {

  /** Windows have no pictures on them that would be of any use: reflections and dark blue. */
  private static final Set<Role> PICTURED = EnumSet.complementOf(EnumSet.of(Role.GLASS));

  private static final Set<Role> COLOURED =
      EnumSet.of(Role.LAMP_FRONT, Role.LAMP_REAR, Role.PLATE, Role.INTERIOR);

  private static final Set<Role> TRANSPARENT =
      EnumSet.of(Role.GLASS, Role.LAMP_FRONT, Role.LAMP_REAR);

  /** No matt surface reflects more light than this share of it. */
  private static final double MOST = 0.8;

  private final Textures textures;

  Looks(Textures textures) {
    this.textures = textures;
  }

  /** How a part is to look. */
  Look of(RawPart part) {
    SourceMaterial material = part.surface().material();
    Optional<Texture> texture =
        PICTURED.contains(part.role()) && part.surface().hasUvs()
            ? textures.of(material)
            : Optional.empty();
    return new Look(
        texture,
        texture.isEmpty() && COLOURED.contains(part.role())
            ? material.color().map(Looks::possible)
            : Optional.empty(),
        TRANSPARENT.contains(part.role()) ? material.opacity() : 1);
  }

  private static Look.Color possible(Look.Color color) {
    double scale =
        MOST / Math.max(MOST, Math.max(color.red(), Math.max(color.green(), color.blue())));
    return new Look.Color(color.red() * scale, color.green() * scale, color.blue() * scale);
  }
}
