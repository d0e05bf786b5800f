package io.carousel.renderer.scene;

/**
 * A colour by hue, saturation and value, as sRGB display colours are usually picked.
 *
 * @param hue 0..1, once around the colour circle: 0 red, 1/3 green, 2/3 blue
 * @param saturation 0..1
 * @param value 0..1
 */
public record Hsv(double hue, double saturation, double value) {

  public Hsv withHue(double newHue) {
    return new Hsv(newHue, saturation, value);
  }

  public Hsv withSaturation(double newSaturation) {
    return new Hsv(hue, newSaturation, value);
  }

  public Hsv withValue(double newValue) {
    return new Hsv(hue, saturation, newValue);
  }

  /** The colour as gamma-encoded sRGB, three numbers in 0..1. */
  public double[] toSrgb() {
    return new double[] {channel(5), channel(3), channel(1)};
  }

  // Smith's HSV to RGB conversion (1978) in its closed form.
  private double channel(int n) {
    double k = (n + hue * 6) % 6;
    return value - value * saturation * Math.max(0, Math.min(1, Math.min(k, 4 - k)));
  }
}
