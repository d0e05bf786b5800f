package io.carousel.analysis.reporting.figure;

import io.carousel.analysis.saliency.location.Region;

/** A colour for every region of an image, the same in all figures and charts. */
public final class RegionColours {

  private RegionColours() {}

  /** The colour of a region, like {@code #2a78d6}. */
  public static String of(Region region) {
    return switch (region) {
      case CAR, PAINT -> "#2a78d6";
      case GLASS -> "#7cc4e8";
      case WHEELS -> "#2f3a5f";
      case LAMPS -> "#e0b93b";
      case PLATE -> "#e0703c";
      case OTHER_PARTS -> "#8a5fa8";
      case SHADOW -> "#7d7c78";
      case BACKGROUND -> "#dcdad2";
    };
  }
}
