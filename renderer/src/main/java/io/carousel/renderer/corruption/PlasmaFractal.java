package io.carousel.renderer.corruption;

import java.util.Random;

/**
 * Clouds that repeat without a seam: the midpoint displacement of Fournier, Fussell and Carpenter
 * (1982), by squares and diamonds, as ImageNet-C has it.
 */
final class PlasmaFractal {

  private static final int SIZE = 256;
  private static final double COARSEST = 100;

  private final double[] heights = new double[SIZE * SIZE];

  /**
   * Clouds.
   *
   * @param decay how much less each finer size of cloud weighs: 3 for smooth clouds, 1.4 for torn
   */
  PlasmaFractal(double decay, Random random) {
    double wobble = COARSEST;
    for (int step = SIZE; step >= 2; step /= 2) {
      int half = step / 2;
      double most = wobble * wobble;
      for (int y = 0; y < SIZE; y += step) {
        for (int x = 0; x < SIZE; x += step) {
          double corners =
              raw(x, y) + raw(x + step, y) + raw(x, y + step) + raw(x + step, y + step);
          set(x + half, y + half, corners, most, random);
        }
      }
      for (int y = 0; y < SIZE; y += step) {
        for (int x = 0; x < SIZE; x += step) {
          setFromCross(x + half, y, half, most, random);
          setFromCross(x, y + half, half, most, random);
        }
      }
      wobble /= decay;
    }
    normalise();
  }

  private void setFromCross(int x, int y, int half, double most, Random random) {
    double around = raw(x - half, y) + raw(x + half, y) + raw(x, y - half) + raw(x, y + half);
    set(x, y, around, most, random);
  }

  private void set(int x, int y, double sumOfFour, double most, Random random) {
    heights[y * SIZE + x] = sumOfFour / 4 + most * (2 * random.nextDouble() - 1);
  }

  private double raw(int x, int y) {
    return heights[Math.floorMod(y, SIZE) * SIZE + Math.floorMod(x, SIZE)];
  }

  private void normalise() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double height : heights) {
      least = Math.min(least, height);
      greatest = Math.max(greatest, height);
    }
    for (int i = 0; i < heights.length; i++) {
      heights[i] = (heights[i] - least) / (greatest - least);
    }
  }

  /** How dense they are at a place, 0..1; places are whole numbers and between them. */
  double at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    return (1 - down) * ((1 - right) * raw(left, top) + right * raw(left + 1, top))
        + down * ((1 - right) * raw(left, top + 1) + right * raw(left + 1, top + 1));
  }
}
