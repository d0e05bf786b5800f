package io.carousel.renderer.light;

/**
 * What a clear or hazy atmosphere makes of sunlight: the model of Preetham, Shirley and Smits, "A
 * Practical Analytic Model for Daylight", SIGGRAPH 1999, for the sky's luminance and colour, and
 * for what is left of the sun's own light.
 *
 * <p>Light is in thousands of lux and of candela per square metre, in the primaries of linear sRGB.
 */
final class Atmosphere {

  /** Illuminance of the sun above the atmosphere. */
  private static final double SUN_ILLUMINANCE = 128;

  /** The wavelengths that stand for red, green and blue, in micrometres. */
  private static final double[] WAVELENGTHS = {0.650, 0.570, 0.475};

  /** Absorption of ozone at these, a centimetre, and how much ozone there is, in centimetres. */
  private static final double[] OZONE = {0.060, 0.110, 0.017};

  private static final double OZONE_AMOUNT = 0.35;

  private final double turbidity;
  private final double zenithAngle;
  private final Perez luminance;
  private final Perez x;
  private final Perez y;
  private final double zenithLuminance;
  private final double zenithX;
  private final double zenithY;

  /**
   * The atmosphere under a sun.
   *
   * @param turbidity 2 very clear, 3 clear, 6 hazy, 10 milky
   * @param sunElevation in radians, 0 to a right angle
   */
  Atmosphere(double turbidity, double sunElevation) {
    double t = turbidity;
    this.turbidity = t;
    this.zenithAngle = Math.PI / 2 - sunElevation;
    luminance =
        new Perez(
            0.1787 * t - 1.4630,
            -0.3554 * t + 0.4275,
            -0.0227 * t + 5.3251,
            0.1206 * t - 2.5771,
            -0.0670 * t + 0.3703);
    x =
        new Perez(
            -0.0193 * t - 0.2592,
            -0.0665 * t + 0.0008,
            -0.0004 * t + 0.2125,
            -0.0641 * t - 0.8989,
            -0.0033 * t + 0.0452);
    y =
        new Perez(
            -0.0167 * t - 0.2608,
            -0.0950 * t + 0.0092,
            -0.0079 * t + 0.2102,
            -0.0441 * t - 1.6537,
            -0.0109 * t + 0.0529);
    double chi = (4.0 / 9 - t / 120) * (Math.PI - 2 * zenithAngle);
    zenithLuminance = (4.0453 * t - 4.9710) * Math.tan(chi) - 0.2155 * t + 2.4192;
    zenithX =
        zenithChromaticity(
            new double[][] {
              {0.00166, -0.00375, 0.00209, 0},
              {-0.02903, 0.06377, -0.03202, 0.00394},
              {0.11693, -0.21196, 0.06052, 0.25886}
            });
    zenithY =
        zenithChromaticity(
            new double[][] {
              {0.00275, -0.00610, 0.00317, 0},
              {-0.04214, 0.08970, -0.04153, 0.00516},
              {0.15346, -0.26756, 0.06670, 0.26688}
            });
  }

  // A polynomial of second degree in turbidity and third in the sun's zenith angle.
  private double zenithChromaticity(double[][] coefficients) {
    double sum = 0;
    for (double[] row : coefficients) {
      double inAngle = 0;
      for (double coefficient : row) {
        inAngle = inAngle * zenithAngle + coefficient;
      }
      sum = sum * turbidity + inAngle;
    }
    return sum;
  }

  /**
   * Perez, Seals and Michalsky's (1993) shape of a sky: gradient towards the horizon (a, b), and
   * brightening around the sun (c, d, e).
   */
  private record Perez(double a, double b, double c, double d, double e) {

    double at(double cosZenith, double angleToSun) {
      double cosine = Math.cos(angleToSun);
      return (1 + a * Math.exp(b / cosZenith))
          * (1 + c * Math.exp(d * angleToSun) + e * cosine * cosine);
    }

    /** The shape in a direction, relative to that in the zenith. */
    double relative(double cosZenith, double angleToSun, double sunZenithAngle) {
      return at(cosZenith, angleToSun) / at(1, sunZenithAngle);
    }
  }

  /**
   * Radiance of the sky.
   *
   * @param sinElevation sine of the direction's elevation, above 0
   * @param cosToSun cosine of the angle between the direction and the sun
   */
  Rgb sky(double sinElevation, double cosToSun) {
    double angle = Math.acos(Math.max(-1, Math.min(1, cosToSun)));
    double up = Math.max(sinElevation, 0.01);
    double chromaX = zenithX * x.relative(up, angle, zenithAngle);
    double chromaY = zenithY * y.relative(up, angle, zenithAngle);
    double bright = zenithLuminance * luminance.relative(up, angle, zenithAngle);
    return fromChromaticity(chromaX, chromaY, bright);
  }

  // From CIE xyY to linear sRGB (IEC 61966-2-1). The model's bluest skies lie outside of sRGB.
  private static Rgb fromChromaticity(double x, double y, double luminance) {
    double bigX = x / y * luminance;
    double bigZ = (1 - x - y) / y * luminance;
    return new Rgb(
        Math.max(0, 3.2406 * bigX - 1.5372 * luminance - 0.4986 * bigZ),
        Math.max(0, -0.9689 * bigX + 1.8758 * luminance + 0.0415 * bigZ),
        Math.max(0, 0.0557 * bigX - 0.2040 * luminance + 1.0570 * bigZ));
  }

  /** Irradiance that the sun gives a surface facing it. */
  Rgb sun() {
    double elevation = 90 - Math.toDegrees(zenithAngle);
    // Kasten and Young (1989): how many atmospheres the light goes through.
    double airMass =
        1
            / (Math.sin(Math.toRadians(elevation))
                + 0.50572 * Math.pow(elevation + 6.07995, -1.6364));
    return new Rgb(transmitted(0, airMass), transmitted(1, airMass), transmitted(2, airMass))
        .times(SUN_ILLUMINANCE);
  }

  // Scattering by molecules and by haze, absorption by ozone.
  private double transmitted(int color, double airMass) {
    double wavelength = WAVELENGTHS[color];
    double molecules = 0.008735 * Math.pow(wavelength, -4.08);
    double haze = (0.04608 * turbidity - 0.04586) * Math.pow(wavelength, -1.3);
    return Math.exp(-(molecules + haze + OZONE[color] * OZONE_AMOUNT) * airMass);
  }
}
