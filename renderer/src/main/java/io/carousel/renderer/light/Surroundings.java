package io.carousel.renderer.light;

import io.carousel.renderer.car.Vec;

/**
 * The light that comes from all around, sharp as a mirror shows it, and blurred as ever rougher
 * surfaces see it.
 *
 * <p>Directions are those of {@link Octahedron}, with the sun at azimuth 0, in the direction of +z.
 * Four numbers a direction: the radiance that is seen whatever the ground's colour, and the share
 * of what is seen that is ground or backdrop, whose radiance depends on their colour.
 *
 * <p>The blurred table has {@value #LEVELS} levels of {@value #SIZE} x {@value #SIZE} directions:
 * those of roughness 0, 1/4, 1/2, 3/4 and 1, each the mean over the lobe that such a surface
 * mirrors; the last is the mean over the hemisphere that a matt surface collects. The sharp one has
 * {@value #MIRROR_SIZE} x {@value #MIRROR_SIZE} directions.
 */
public final class Surroundings {

  public static final int SIZE = 32;
  public static final int MIRROR_SIZE = 256;
  public static final int LEVELS = 6;

  /** The level of matt surfaces. */
  private static final int MATT = LEVELS - 1;

  private static final int CHANNELS = 4;

  /** The levels that are as broad as one of some parts of the sky, and as one of many. */
  private static final int BROAD_LEVEL = 2;

  private static final int FINE_LEVEL = 1;
  private static final int FINE = 48;

  /** A lobe is left out where it is e to the power of this fainter than in its middle. */
  private static final double NEGLIGIBLE = 12;

  /** Widths, in radians, of what an entry of the tables covers. */
  private static final double WIDTH = 0.05;

  private static final double MIRROR_WIDTH = 0.006;

  private final float[] table = new float[LEVELS * SIZE * SIZE * CHANNELS];
  private final float[] mirror = new float[MIRROR_SIZE * MIRROR_SIZE * CHANNELS];

  /**
   * The light of what is around.
   *
   * @param around what is around
   */
  Surroundings(Around around) {
    int count = SIZE * SIZE;
    Vec[] directions = new Vec[count];
    double[] solidAngles = new double[count];
    double[][] sharp = new double[count][];
    for (int i = 0; i < count; i++) {
      int row = i / SIZE;
      double a = 2 * (i % SIZE + 0.5) / SIZE - 1;
      double b = 2 * (row + 0.5) / SIZE - 1;
      directions[i] = Octahedron.direction(a, b);
      // Each cell of the octahedron is as large as it looks from the middle: area over distance
      // cubed, since faces lie askew.
      solidAngles[i] = 1 / Math.pow(flatLength(a, b), 3);
      sharp[i] = numbers(around.towards(directions[i], WIDTH));
      store(table, i, sharp[i]);
    }
    for (int level = 1; level < LEVELS; level++) {
      double exponent = level == MATT ? 1 : exponent(0.25 * level);
      for (int i = 0; i < count; i++) {
        store(
            table,
            level * count + i,
            blurred(directions[i], exponent, directions, solidAngles, sharp));
      }
    }
    for (int i = 0; i < MIRROR_SIZE * MIRROR_SIZE; i++) {
      int row = i / MIRROR_SIZE;
      double a = 2 * (i % MIRROR_SIZE + 0.5) / MIRROR_SIZE - 1;
      double b = 2 * (row + 0.5) / MIRROR_SIZE - 1;
      store(mirror, i, numbers(around.towards(Octahedron.direction(a, b), MIRROR_WIDTH)));
    }
  }

  private static double[] numbers(Around.Seen seen) {
    Rgb radiance = seen.radiance();
    return new double[] {radiance.red(), radiance.green(), radiance.blue(), seen.ground()};
  }

  // Distance from the middle to a point of the flat octahedron.
  private static double flatLength(double a, double b) {
    double y = 1 - Math.abs(a) - Math.abs(b);
    double fold = Math.max(-y, 0);
    double x = Math.abs(a) - fold;
    double z = Math.abs(b) - fold;
    return Math.sqrt(x * x + y * y + z * z);
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
      if (cosine > 0 && exponent * (1 - cosine) < NEGLIGIBLE) {
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

  private static void store(float[] into, int index, double[] values) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      into[index * CHANNELS + channel] = (float) values[channel];
    }
  }

  /** The sharp table: row by row, four numbers each. Not to be changed. */
  public float[] mirror() {
    return mirror;
  }

  /** The blurred table: level by level, row by row, four numbers each. Not to be changed. */
  public float[] table() {
    return table;
  }

  /**
   * The radiance from a direction and around it.
   *
   * @param x across the sun's direction; the vector has unit length
   * @param y up
   * @param z towards the sun, level
   * @param parts how many parts of the sky there are of which this is one
   * @param ground radiance of ground and backdrop
   */
  public Rgb around(double x, double y, double z, int parts, Rgb ground) {
    double sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
    double a = x / sum;
    double b = z / sum;
    if (y < 0) {
      double folded = Math.copySign(1 - Math.abs(b), a);
      b = Math.copySign(1 - Math.abs(a), b);
      a = folded;
    }
    return entry(parts < FINE ? BROAD_LEVEL : FINE_LEVEL, cell(a) + SIZE * cell(b), ground);
  }

  /** The radiance that a matt white surface facing up gives back, the sun's own light left out. */
  public Rgb ontoGround(Rgb ground) {
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
