package io.carousel.analysis.saliency.location;

import com.fasterxml.jackson.annotation.JsonValue;
import io.carousel.dataset.CarPart;

/** What a pixel of an image shows. */
public enum Region {
  /** The whole car: all regions from {@link #PAINT} to {@link #OTHER_PARTS}. */
  CAR("car"),
  PAINT("paint"),
  GLASS("glass"),
  /** Tyres and rims. */
  WHEELS("wheels"),
  LAMPS("lamps"),
  PLATE("plate"),
  /** Chrome, plastic, the interior and the underbody. */
  OTHER_PARTS("other parts"),
  /** The car's shadow on the ground. */
  SHADOW("shadow"),
  /** All the rest; where shadows are not known, these too. */
  BACKGROUND("background");

  private final String word;

  Region(String word) {
    this.word = word;
  }

  /** Its name in files and tables: "other parts". */
  @JsonValue
  public String word() {
    return word;
  }

  /** Whether it is a part of the car. */
  public boolean isPart() {
    return compareTo(PAINT) >= 0 && compareTo(OTHER_PARTS) <= 0;
  }

  /** The region that a part of a car belongs to. */
  static Region of(CarPart part) {
    return switch (part) {
      case PAINT -> PAINT;
      case GLASS -> GLASS;
      case RUBBER, RIM -> WHEELS;
      case LAMP_FRONT, LAMP_REAR -> LAMPS;
      case PLATE -> PLATE;
      case CHROME, PLASTIC, INTERIOR, UNDERBODY -> OTHER_PARTS;
    };
  }
}
