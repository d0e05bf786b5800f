package io.carousel.analysis.embeddings.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a property of Carousel's scenes is a property of. */
public enum PropertyGroup {
  /** What stands behind the car and around it. */
  BACKGROUND("bg_color_", "background", "environment", "ground", "traffic"),
  /** Colour and gloss of the car. */
  PAINT("color_", "paint_", "dirt"),
  /** Sun and sky. */
  LIGHT("sun_", "sky_", "lamps"),
  /** From where and how the car is seen. */
  VIEW("camera_", "rotation_z"),
  /** Which car it is, and its form. */
  SHAPE("model", "car_", "steering"),
  /** What stands before the car. */
  OCCLUSION("occluder", "occlusion_"),
  /** What spoils the picture after it was taken. */
  CORRUPTION("corruption", "corruption_");

  private final List<String> beginnings;

  PropertyGroup(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  /** The group of a property; empty for one that is none of Carousel's. */
  public static Optional<PropertyGroup> of(String property) {
    return Arrays.stream(values())
        .filter(group -> group.beginnings.stream().anyMatch(word -> begins(property, word)))
        .findFirst();
  }

  /** A word that ends with an underscore is the beginning of names, another a name. */
  private static boolean begins(String property, String word) {
    return word.endsWith("_") ? property.startsWith(word) : property.equals(word);
  }

  /** Its name in files: "background". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
