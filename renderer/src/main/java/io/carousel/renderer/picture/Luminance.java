package io.carousel.renderer.picture;

/** How bright a colour looks: the weighted sum of ITU-R BT.709. */
public final class Luminance {

  private Luminance() {}

  /** The luminance of a colour in linear light; of an encoded one, its luma. */
  public static double of(double red, double green, double blue) {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
