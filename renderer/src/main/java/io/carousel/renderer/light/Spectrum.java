package io.carousel.renderer.light;

/**
 * The wavelengths that light is worked out in, and the colour that their radiances give: the
 * standard observer of 1931 by the fit of Wyman, Sloan and Shirley, "Simple Analytic Approximations
 * to the CIE XYZ Color Matching Functions", JCGT 2013.
 */
final class Spectrum {

  /** Number of wavelengths. */
  static final int COUNT = 16;

  private static final double FIRST = 0.40;
  private static final double STEP = 0.02;

  /** Temperature of the sun's surface, in kelvin. */
  private static final double SUN_TEMPERATURE = 5778;

  private Spectrum() {}

  /** A wavelength, in micrometres. */
  static double wavelength(int index) {
    return FIRST + STEP * index;
  }

  /** The sun's radiance there by Planck's law, on a scale of its own. */
  static double sunlight(int index) {
    double wavelength = wavelength(index);
    return Math.pow(wavelength, -5) / (Math.exp(14388 / (wavelength * SUN_TEMPERATURE)) - 1);
  }

  /**
   * The colour of a spectrum, in the primaries of linear sRGB; its luminance is on the scale of the
   * radiances. A colour outside of sRGB is brought to its edge.
   *
   * @param radiances one a wavelength
   */
  static Rgb colour(double[] radiances) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (int i = 0; i < COUNT; i++) {
      double nanometres = 1000 * wavelength(i);
      x +=
          radiances[i]
              * (1.056 * lobe(nanometres, 599.8, 37.9, 31.0)
                  + 0.362 * lobe(nanometres, 442.0, 16.0, 26.7)
                  - 0.065 * lobe(nanometres, 501.1, 20.4, 26.2));
      y +=
          radiances[i]
              * (0.821 * lobe(nanometres, 568.8, 46.9, 40.5)
                  + 0.286 * lobe(nanometres, 530.9, 16.3, 31.1));
      z +=
          radiances[i]
              * (1.217 * lobe(nanometres, 437.0, 11.8, 36.0)
                  + 0.681 * lobe(nanometres, 459.0, 26.0, 13.8));
    }
    // IEC 61966-2-1.
    return new Rgb(
        Math.max(0, 3.2406 * x - 1.5372 * y - 0.4986 * z),
        Math.max(0, -0.9689 * x + 1.8758 * y + 0.0415 * z),
        Math.max(0, 0.0557 * x - 0.2040 * y + 1.0570 * z));
  }

  // A bell whose sides differ in width.
  private static double lobe(double at, double middle, double left, double right) {
    double t = (at - middle) / (at < middle ? left : right);
    return Math.exp(-t * t / 2);
  }
}
