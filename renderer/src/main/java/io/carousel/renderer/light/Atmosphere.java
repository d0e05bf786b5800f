package io.carousel.renderer.light;

import java.util.Arrays;

/**
 * What the air makes of sunlight: the light that it scatters once towards the eye, worked out along
 * the line of sight as by Nishita, Sirai, Tadamura and Nakamae, "Display of the Earth Taking into
 * Account Atmospheric Scattering", SIGGRAPH 1993, in {@value Spectrum#COUNT} wavelengths and with
 * ozone; and what is scattered more often, as Hillaire has it in "A Scalable and Production Ready
 * Sky and Atmosphere Rendering Technique", EGSR 2020: alike in every direction.
 *
 * <p>Colours are in the primaries of linear sRGB, on one scale for sun and sky.
 */
final class Atmosphere {

  private static final int STEPS = 24;

  /** Heights, in kilometres, for which light that is scattered more than once is worked out. */
  private static final double[] HEIGHTS = {0, 0.5, 1, 2, 4, 8, 16, 32};

  /** How much further haze scatters ahead than back (Henyey and Greenstein's g). */
  private static final double HAZE_AHEAD = 0.76;

  /** Light that the ground gives back, on the average of the earth's. */
  private static final double GROUND_ALBEDO = 0.2;

  private static final double EYE_HEIGHT = 0.002;

  private final Air[] air = new Air[Spectrum.COUNT];
  private final double sineOfSun;
  private final double[][] scatteredOften;

  /**
   * The atmosphere under a sun.
   *
   * @param turbidity 2 very clear, 3 clear, 6 hazy, 10 milky
   * @param sunElevation in radians, 0 to a right angle
   */
  Atmosphere(double turbidity, double sunElevation) {
    for (int i = 0; i < Spectrum.COUNT; i++) {
      air[i] = Air.at(Spectrum.wavelength(i), turbidity);
    }
    sineOfSun = Math.sin(sunElevation);
    scatteredOften = new double[HEIGHTS.length][];
    for (int i = 0; i < HEIGHTS.length; i++) {
      scatteredOften[i] = scatteredOften(HEIGHTS[i]);
    }
  }

  /**
   * Radiance of the sky.
   *
   * @param sinElevation sine of the direction's elevation, 0 or more
   * @param cosToSun cosine of the angle between the direction and the sun
   */
  Rgb sky(double sinElevation, double cosToSun) {
    double[] radiance = new double[Spectrum.COUNT];
    double ahead = hazePhase(cosToSun);
    double aside = moleculesPhase(cosToSun);
    march(
        EYE_HEIGHT,
        sinElevation,
        cosToSun,
        (i, height, sun, arriving, left) -> {
          double molecules = air[i].molecules() * Air.moleculesAt(height);
          double haze = Air.HAZE_ALBEDO * air[i].haze() * Air.hazeAt(height);
          double once = sun * (molecules * aside + haze * ahead);
          double often = (molecules + haze) * scatteredOften(i, height);
          radiance[i] += arriving * (once + often) * Spectrum.sunlight(i);
        });
    return Spectrum.colour(radiance);
  }

  /** Irradiance that the sun gives a surface facing it. */
  Rgb sun() {
    Column column = Column.upwards(Air.GROUND + EYE_HEIGHT, Math.max(0, sineOfSun));
    double[] irradiance = new double[Spectrum.COUNT];
    for (int i = 0; i < Spectrum.COUNT; i++) {
      irradiance[i] = air[i].transmitted(column) * Spectrum.sunlight(i);
    }
    return Spectrum.colour(irradiance);
  }

  /** What a step along a line of sight adds. */
  @FunctionalInterface
  private interface Step {

    /**
     * @param wavelength its index
     * @param height of the step, in kilometres
     * @param sun share of the sun's light that reaches the step
     * @param arriving what reaches the eye of a unit of light that each kilometre of the step sends
     * @param left share of light that comes through all the way up to the step's end
     */
    void add(int wavelength, double height, double sun, double arriving, double left);
  }

  // Goes along a line of sight, from a height to the end of the air or to the ground. Steps grow
  // with the distance, as what lies there is seen less.
  private void march(double eyeHeight, double sine, double cosToSun, Step adder) {
    double radius = Air.GROUND + eyeHeight;
    double length = wayLength(radius, sine);
    double[] left = new double[Spectrum.COUNT];
    Arrays.fill(left, 1);
    for (int step = 0; step < STEPS; step++) {
      double from = length * Math.pow((double) step / STEPS, 2.5);
      double to = length * Math.pow((step + 1.0) / STEPS, 2.5);
      double middle = (from + to) / 2;
      double height = Math.max(0, Column.height(radius, sine, middle));
      Column across = Column.along(height, to - from);
      double sunCosine = (radius * sineOfSun + middle * cosToSun) / (Air.GROUND + height);
      Column towardsSun = Column.upwards(Air.GROUND + height, sunCosine);
      for (int i = 0; i < Spectrum.COUNT; i++) {
        double depth = air[i].depth(across);
        double through = Math.exp(-depth);
        // The integral over the step of what comes through from each of its points.
        double mean = depth < 1e-6 ? 1 : (1 - through) / depth;
        double before = left[i];
        left[i] *= through;
        adder.add(i, height, air[i].transmitted(towardsSun), before * mean * (to - from), left[i]);
      }
    }
  }

  private static double wayLength(double radius, double sine) {
    double along = radius * sine;
    double inside = along * along - radius * radius + Air.GROUND * Air.GROUND;
    return sine < 0 && inside > 0 ? -along - Math.sqrt(inside) : Column.lengthUpwards(radius, sine);
  }

  private double scatteredOften(int wavelength, double height) {
    int above = 1;
    while (above < HEIGHTS.length - 1 && HEIGHTS[above] < height) {
      above++;
    }
    double share = (height - HEIGHTS[above - 1]) / (HEIGHTS[above] - HEIGHTS[above - 1]);
    share = Math.max(0, Math.min(1, share));
    return (1 - share) * scatteredOften[above - 1][wavelength]
        + share * scatteredOften[above][wavelength];
  }

  // Hillaire's equations 5 to 10, by a sphere of directions: the light that arrives after two
  // scatterings, and the share of any light around that one more scattering brings back; the sum
  // over all further scatterings is a geometric series.
  private double[] scatteredOften(double height) {
    double[] second = new double[Spectrum.COUNT];
    double[] back = new double[Spectrum.COUNT];
    double uniform = 1 / (4 * Math.PI);
    int rows = 8;
    int columns = 4;
    for (int row = 0; row < rows; row++) {
      double sine = -1 + (2 * row + 1.0) / rows;
      double level = Math.sqrt(1 - sine * sine);
      double levelOfSun = Math.sqrt(1 - sineOfSun * sineOfSun);
      for (int column = 0; column < columns; column++) {
        double azimuth = Math.PI * (column + 0.5) / columns;
        double cosToSun = sine * sineOfSun + level * levelOfSun * Math.cos(azimuth);
        double weight = 1.0 / (rows * columns);
        double[] seen = new double[Spectrum.COUNT];
        double[] left = new double[Spectrum.COUNT];
        march(
            height,
            sine,
            cosToSun,
            (i, h, sun, arriving, through) -> {
              double scatters =
                  air[i].molecules() * Air.moleculesAt(h)
                      + Air.HAZE_ALBEDO * air[i].haze() * Air.hazeAt(h);
              second[i] += weight * arriving * sun * scatters * uniform;
              back[i] += weight * arriving * scatters;
              seen[i] = sun;
              left[i] = through;
            });
        if (meetsGround(height, sine)) {
          for (int i = 0; i < Spectrum.COUNT; i++) {
            second[i] += weight * left[i] * seen[i] * sineOfSun * GROUND_ALBEDO / Math.PI;
          }
        }
      }
    }
    for (int i = 0; i < Spectrum.COUNT; i++) {
      second[i] /= 1 - Math.min(0.95, back[i]);
    }
    return second;
  }

  private static boolean meetsGround(double height, double sine) {
    double nearest = (Air.GROUND + height) * Math.sqrt(1 - sine * sine);
    return sine < 0 && nearest < Air.GROUND;
  }

  private static double moleculesPhase(double cosine) {
    return 3 / (16 * Math.PI) * (1 + cosine * cosine);
  }

  // Henyey and Greenstein (1941), as Cornette and Shanks (1992) mended it.
  private static double hazePhase(double cosine) {
    double g2 = HAZE_AHEAD * HAZE_AHEAD;
    return 3
        * (1 - g2)
        * (1 + cosine * cosine)
        / (8 * Math.PI * (2 + g2) * Math.pow(1 + g2 - 2 * HAZE_AHEAD * cosine, 1.5));
  }
}
