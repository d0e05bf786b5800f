package io.carousel.renderer.light;

/** Red, green and blue in linear light: radiance, irradiance or reflectance. */
public record Rgb(double red, double green, double blue) {

  public Rgb plus(Rgb other) {
    return new Rgb(red + other.red, green + other.green, blue + other.blue);
  }

  public Rgb times(double factor) {
    return new Rgb(red * factor, green * factor, blue * factor);
  }

  public Rgb times(Rgb other) {
    return new Rgb(red * other.red, green * other.green, blue * other.blue);
  }

  /** The colour between this one and another, a share of the way along. */
  public Rgb towards(Rgb other, double share) {
    return times(1 - share).plus(other.times(share));
  }

  /** A gamma-encoded sRGB colour in linear light (IEC 61966-2-1); components in 0..1. */
  public static Rgb ofSrgb(double[] encoded) {
    return new Rgb(linear(encoded[0]), linear(encoded[1]), linear(encoded[2]));
  }

  private static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
  }
}
