package io.carousel.renderer.config;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.picture.Luminance;
import io.carousel.renderer.scene.Sky;
import io.carousel.renderer.scene.Sun;
import java.util.List;
import java.util.Optional;

/**
 * Levels of the sun under which pictures of fixed exposure are so dark that little can be told in
 * them. They are no mistake, for darkness may be what is asked about.
 */
public final class DarkLevels {

  private static final String SUN_ELEVATION = "sun_elevation";
  private static final String EXPOSURE = "camera_exposure";

  /** Under higher suns no air makes pictures dark. */
  private static final double HIGHEST = 10;

  /**
   * Radiance of white ground, 1 being that under a sun at 45 degrees, below which the mean of a
   * picture is some 20 of 255.
   */
  private static final double DARK = 0.045;

  private DarkLevels() {}

  /** What to tell the user, in one line; empty where nothing is too dark. */
  public static Optional<String> warning(SceneConfig config) {
    double stops =
        config.exposure().auto()
            ? config.exposure().most()
            : levels(config, EXPOSURE).stream().mapToDouble(Level::number).max().orElse(0);
    List<String> dark =
        levels(config, SUN_ELEVATION).stream()
            .filter(level -> level.number() <= HIGHEST)
            .filter(level -> radiance(level.number()) * Math.pow(2, stops) < DARK)
            .map(Level::text)
            .toList();
    return dark.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s %s: in daylight little can be told in pictures as dark as these; set exposure: auto, bounded by exposure_range if light is to stay a property, or a greater %s"
                .formatted(SUN_ELEVATION, String.join(", ", dark), EXPOSURE));
  }

  private static List<Level> levels(SceneConfig config, String name) {
    return config.properties().stream()
        .filter(property -> property.name().equals(name))
        .map(Property::levels)
        .findFirst()
        .orElse(List.of());
  }

  private static double radiance(double elevation) {
    Rgb white = Daylight.with(new Sun(elevation, 0), Sky.STANDARD).received();
    return Luminance.of(white.red(), white.green(), white.blue());
  }
}
