package io.carousel.renderer.ground;

import java.util.Random;

/**
 * Stones side by side: cells around scattered points (Worley 1996), each of a grey of its own, with
 * dark gaps between them.
 */
final class Pebbles {

  private Pebbles() {}

  /** Fine stones in dark bitumen. */
  static TilePicture asphalt() {
    return picture(110, 0.75, 0.45, 0.30, 0.02, 3);
  }

  /** Coarse stones that lie on each other. */
  static TilePicture gravel() {
    return picture(44, 0.25, 0.75, 0.22, 0.10, 4);
  }

  /**
   * @param across number of stones across
   * @param least how bright the darkest stone is, the brightest being 1 more than that spread
   * @param spread of their brightness
   * @param gap how wide the gaps are, in shares of a stone
   * @param tint how much their colour varies
   */
  private static TilePicture picture(
      int across, double least, double spread, double gap, double tint, long seed) {
    Random random = new Random(seed);
    double[] x = random.doubles((long) across * across).toArray();
    double[] y = random.doubles((long) across * across).toArray();
    double[] grey = random.doubles((long) across * across).toArray();
    double[] hue = random.doubles((long) across * across).toArray();
    TilePicture picture = new TilePicture();
    double step = (double) across / TilePicture.SIZE;
    for (int row = 0; row < TilePicture.SIZE; row++) {
      for (int column = 0; column < TilePicture.SIZE; column++) {
        double u = (column + 0.5) * step;
        double v = (row + 0.5) * step;
        double nearest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        int stone = 0;
        for (int cell = 0; cell < 9; cell++) {
          int left = (int) u + cell % 3 - 1;
          int top = (int) v + cell / 3 - 1;
          int at = Math.floorMod(top, across) * across + Math.floorMod(left, across);
          double away = Math.hypot(left + x[at] - u, top + y[at] - v);
          if (away < nearest) {
            second = nearest;
            nearest = away;
            stone = at;
          } else if (away < second) {
            second = away;
          }
        }
        // Round on top, dark where the next one begins.
        double edge = Math.min(1, (second - nearest) / gap);
        double shade =
            (0.25 + 0.75 * edge) * (1.05 - 0.3 * nearest) * (least + spread * grey[stone]);
        double off = tint * (hue[stone] - 0.5);
        picture.set(column, row, shade * (1 + off), shade, shade * (1 - off));
      }
    }
    return picture;
  }
}
