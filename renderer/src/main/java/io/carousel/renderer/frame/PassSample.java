package io.carousel.renderer.frame;

import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What sets one pass of a frame apart from the others. The passes of a frame are spread evenly (a
 * Kronecker sequence, R2 of Roberts 2018), and are the same for every frame unless asked otherwise.
 *
 * @param pixelOffset where in the pixel it looks, in pixels from the middle
 * @param sunDisc where on the sun's disc its light comes from, in the unit disc; two passes in a
 *     row share a point, for its shadows are sharper than pixels long before its passes are many
 * @param skyDirections which {@value #SKY_PARTS} directions of the sky it asks for, seen from the
 *     car, so that the same parts of the car are in the way however it is turned: unit vectors with
 *     y above 0; those of all passes are evenly spread over the hemisphere
 * @param onLens through which point of the lens's opening it looks, in the unit disc
 */
record PassSample(
    Vector2f pixelOffset, Vector2f sunDisc, List<Vector3f> skyDirections, Vector2f onLens) {

  /** Parts of the sky a pass; the shaders know it too. */
  static final int SKY_PARTS = 4;

  // Powers of the plastic number's inverse and of the golden ratio's: the most irrational steps.
  private static final double R2_X = 0.7548776662466927;
  private static final double R2_Y = 0.5698402909980532;
  private static final double GOLDEN = 0.6180339887498949;

  // A tent as wide as two pixels: softer than a box, without the halo of a sharper filter.
  private static double tent(double uniform) {
    return uniform < 0.5 ? Math.sqrt(2 * uniform) - 1 : 1 - Math.sqrt(2 - 2 * uniform);
  }

  private static double fraction(double number) {
    return number - Math.floor(number);
  }

  /**
   * The passes of a frame.
   *
   * @param count how many
   * @param sampling which of the equally good sets of so many; 0 is the usual one. The others are
   *     shifted around the square (Cranley and Patterson 1976) by what their number draws
   */
  static List<PassSample> all(int count, long sampling) {
    SplittableRandom random = new SplittableRandom(sampling);
    double[] shift = new double[3];
    if (sampling != 0 && count > 1) {
      Arrays.setAll(shift, i -> random.nextDouble());
    }
    return IntStream.range(0, count).mapToObj(index -> of(index, count, shift)).toList();
  }

  private static PassSample of(int index, int count, double[] shift) {
    double first = fraction(0.5 + index * R2_X + shift[0]);
    double second = fraction(0.5 + index * R2_Y + shift[1]);
    Vector2f offset =
        count == 1 ? new Vector2f() : new Vector2f((float) tent(first), (float) tent(second));
    int points = (count + 1) / 2;
    int point = index / 2;
    double radius = count == 1 ? 0 : Math.sqrt((point + 0.5) / points);
    double turn = 2 * Math.PI * (GOLDEN * point + shift[2]);
    Vector2f sun =
        new Vector2f((float) (radius * Math.cos(turn)), (float) (radius * Math.sin(turn)));
    List<Vector3f> sky =
        IntStream.range(0, SKY_PARTS)
            .mapToObj(part -> sky(SKY_PARTS * index + part, SKY_PARTS * count, shift[2]))
            .toList();
    return new PassSample(offset, sun, sky, lens(index, count, shift[0]));
  }

  // Points of Halton's (1960), which have nothing to do with the order of the sky's.
  private static Vector2f lens(int index, int count, double shift) {
    double radius = count == 1 ? 0 : Math.sqrt(inverse(index, 2) + 0.5 / count);
    double turn = 2 * Math.PI * (inverse(index, 3) + shift);
    return new Vector2f((float) (radius * Math.cos(turn)), (float) (radius * Math.sin(turn)));
  }

  /** The digits of a number in a base, as they are behind the point, in reverse. */
  private static double inverse(int number, int base) {
    double inverse = 0;
    double digit = 1;
    for (int left = number; left > 0; left /= base) {
      digit /= base;
      inverse += digit * (left % base);
    }
    return inverse;
  }

  private static Vector3f sky(int index, int count, double shift) {
    double height = (index + 0.5) / count;
    double azimuth = 2 * Math.PI * fraction(index * GOLDEN + 0.35 + shift);
    double level = Math.sqrt(1 - height * height);
    return new Vector3f(
        (float) (level * Math.sin(azimuth)), (float) height, (float) (level * Math.cos(azimuth)));
  }
}
