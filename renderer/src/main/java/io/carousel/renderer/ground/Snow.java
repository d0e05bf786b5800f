package io.carousel.renderer.ground;

import java.util.Random;

/** Snow that wind has been over: low waves, seen by the light that they turn to and from. */
final class Snow {

  private static final int OCTAVES = 6;

  private Snow() {}

  static TilePicture picture() {
    int size = TilePicture.SIZE;
    double[] heights = new double[size * size];
    Random random = new Random(6);
    for (int octave = 0; octave < OCTAVES; octave++) {
      add(heights, 4 << octave, Math.pow(0.52, octave), random);
    }
    TilePicture picture = new TilePicture();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double here = heights[y * size + x];
        double slope = here - heights[(y + 1) % size * size + (x + 1) % size];
        double light = 1 + 1.6 * slope + 0.05 * (here - 1);
        // Hollows are bluer.
        double blue = 0.03 * (1 - here);
        picture.set(x, y, light * (1 - blue), light, light * (1 + blue));
      }
    }
    return picture;
  }

  private static void add(double[] heights, int cells, double weight, Random random) {
    int size = TilePicture.SIZE;
    double[] lattice = random.doubles((long) cells * cells).toArray();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double u = (double) x * cells / size;
        double v = (double) y * cells / size;
        int left = (int) u;
        int top = (int) v;
        double right = smooth(u - left);
        double down = smooth(v - top);
        int nextLeft = (left + 1) % cells;
        int nextTop = (top + 1) % cells;
        double upper =
            lattice[top * cells + left] * (1 - right) + lattice[top * cells + nextLeft] * right;
        double lower =
            lattice[nextTop * cells + left] * (1 - right)
                + lattice[nextTop * cells + nextLeft] * right;
        heights[y * size + x] += weight * (upper * (1 - down) + lower * down);
      }
    }
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
