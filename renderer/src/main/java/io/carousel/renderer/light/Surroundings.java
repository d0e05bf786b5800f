package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;

/**
 * The light that comes from all around, blurred as ever rougher surfaces see it: the sky for one
 * elevation of the sun, and the backdrop or ground that hides its lower part.
 *
 * <p>A table of {@value #LEVELS} levels of {@value #SIZE} x {@value #SIZE} directions (see {@link
 * Octahedron}), with the sun at azimuth 0, in the direction of +z. Four numbers a direction: the
 * radiance of the sky that is seen, and the share of what is seen that is ground or backdrop, whose
 * radiance depends on their colour. The levels are those of roughness 0, 1/4, 1/2, 3/4 and 1, each
 * the mean over the lobe that such a surface mirrors; the last is the mean over the hemisphere that
 * a matt surface collects.
 */
public final class Surroundings {

  public static final int SIZE = 32;
  public static final int LEVELS = 6;

  /** The level of matt surfaces. */
  private static final int MATT = LEVELS - 1;

  /** Sine of the elevation up to which the backdrop rises, and over which it gives way to sky. */
  private static final double BACKDROP_TOP = 0.34;

  private static final double BACKDROP_EDGE = 0.12;

  /** As wide as a cell of the table, or the horizon would be seen in steps. */
  private static final double HORIZON_EDGE = 0.05;

  private static final int CHANNELS = 4;

  private final float[] table = new float[LEVELS * SIZE * SIZE * CHANNELS];

  /**
   * The surroundings under a sun.
   *
   * @param air the atmosphere, under that sun
   * @param backdrop whether a backdrop hides the lower part of the sky
   * @param sunElevation in radians
   * @param balance what to multiply the atmosphere's light with
   */
  Surroundings(Atmosphere air, boolean backdrop, double sunElevation, Rgb balance) {
    int count = SIZE * SIZE;
    Vec[] directions = new Vec[count];
    double[] solidAngles = new double[count];
    double[][] sharp = new double[count][];
    Vec sun = new Vec(0, Math.sin(sunElevation), Math.cos(sunElevation));
    for (int i = 0; i < count; i++) {
      int row = i / SIZE;
      double a = 2 * (i % SIZE + 0.5) / SIZE - 1;
      double b = 2 * (row + 0.5) / SIZE - 1;
      directions[i] = Octahedron.direction(a, b);
      // Each cell of the octahedron is as large as it looks from the middle: area over distance
      // cubed, since faces lie askew.
      solidAngles[i] = 1 / Math.pow(flatLength(a, b), 3);
      sharp[i] = seen(directions[i], sun, air, backdrop, balance);
      store(0, i, sharp[i]);
    }
    for (int level = 1; level < LEVELS; level++) {
      double exponent = level == MATT ? 1 : exponent(0.25 * level);
      for (int i = 0; i < count; i++) {
        store(level, i, blurred(directions[i], exponent, directions, solidAngles, sharp));
      }
    }
  }

  // Distance from the middle to a point of the flat octahedron.
  private static double flatLength(double a, double b) {
    double y = 1 - Math.abs(a) - Math.abs(b);
    double fold = Math.max(-y, 0);
    double x = Math.abs(a) - fold;
    double z = Math.abs(b) - fold;
    return Math.sqrt(x * x + y * y + z * z);
  }

  private static double[] seen(
      Vec direction, Vec sun, Atmosphere air, boolean backdrop, Rgb balance) {
    double hidden =
        backdrop
            ? 1 - smooth((direction.y() - BACKDROP_TOP) / BACKDROP_EDGE)
            : 1 - smooth(direction.y() / HORIZON_EDGE);
    double shade = backdrop ? backdropShade(direction.y()) : 1;
    if (hidden >= 1) {
      return new double[] {0, 0, 0, shade};
    }
    double cosToSun = direction.x() * sun.x() + direction.y() * sun.y() + direction.z() * sun.z();
    Rgb sky = air.sky(direction.y(), cosToSun).times(balance).times(1 - hidden);
    return new double[] {sky.red(), sky.green(), sky.blue(), hidden * shade};
  }

  // As Environment.glsllib has it for the backdrop that is seen behind the car.
  private static double backdropShade(double sinElevation) {
    return 1 - 0.45 * smooth((sinElevation - 0.3) / 0.3);
  }

  // 0 up to -1, 1 from 1 on, smooth between.
  private static double smooth(double at) {
    double t = Math.max(0, Math.min(1, (at + 1) / 2));
    return t * t * (3 - 2 * t);
  }

  // The exponent of the cosine lobe as wide as the mirrored lobe of a rough surface.
  private static double exponent(double roughness) {
    double alpha = roughness * roughness;
    return Math.max(1.5, 0.5 / (alpha * alpha) - 0.5);
  }

  private static double[] blurred(
      Vec middle, double exponent, Vec[] directions, double[] solidAngles, double[][] sharp) {
    double[] sum = new double[CHANNELS];
    double weights = 0;
    for (int i = 0; i < directions.length; i++) {
      Vec direction = directions[i];
      double cosine =
          middle.x() * direction.x() + middle.y() * direction.y() + middle.z() * direction.z();
      if (cosine > 0) {
        double weight =
            solidAngles[i] * (exponent == 1 ? cosine : Math.exp(exponent * (cosine - 1)));
        weights += weight;
        for (int channel = 0; channel < CHANNELS; channel++) {
          sum[channel] += weight * sharp[i][channel];
        }
      }
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      sum[channel] /= weights;
    }
    return sum;
  }

  private void store(int level, int index, double[] values) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      table[(level * SIZE * SIZE + index) * CHANNELS + channel] = (float) values[channel];
    }
  }

  /** The whole table: level by level, row by row, four numbers each. Not to be changed. */
  public float[] table() {
    return table;
  }

  /**
   * The radiance from a direction, unblurred.
   *
   * @param x across the sun's direction; the vector has unit length
   * @param y up
   * @param z towards the sun, level
   * @param ground radiance of ground and backdrop
   */
  public Rgb towards(double x, double y, double z, Rgb ground) {
    double sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
    double a = x / sum;
    double b = z / sum;
    if (y < 0) {
      double folded = Math.copySign(1 - Math.abs(b), a);
      b = Math.copySign(1 - Math.abs(a), b);
      a = folded;
    }
    return entry(0, cell(a) + SIZE * cell(b), ground);
  }

  /** The radiance that a matt white surface facing up gives back, the sun's own light left out. */
  Rgb ontoGround(Rgb ground) {
    // The four cells around the middle of the square lie around straight up.
    return entry(MATT, SIZE / 2 + SIZE * (SIZE / 2), ground);
  }

  /** The share of what matt ground facing up sees that is backdrop. */
  double backdropSeenByGround() {
    return table[(MATT * SIZE * SIZE + SIZE / 2 + SIZE * (SIZE / 2)) * CHANNELS + 3];
  }

  private static int cell(double at) {
    return Math.max(0, Math.min(SIZE - 1, (int) ((at + 1) / 2 * SIZE)));
  }

  private Rgb entry(int level, int index, Rgb ground) {
    int at = (level * SIZE * SIZE + index) * CHANNELS;
    return new Rgb(table[at], table[at + 1], table[at + 2]).plus(ground.times(table[at + 3]));
  }
}
