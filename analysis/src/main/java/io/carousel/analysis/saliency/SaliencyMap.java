package io.carousel.analysis.saliency;

import java.util.Arrays;

/**
 * Which pixels of an image a model looks at: 0 not at all, 1 most. Pixels are those of the square
 * that the model's preprocessing cuts from the image.
 *
 * @param side of the square, in pixels
 * @param values shape (side, side), row by row, 0 to 1
 */
public record SaliencyMap(int side, float[] values) {

  /** Above this percentile all pixels count as most salient, so that a few do not hide the rest. */
  private static final double TOP = 0.99;

  public SaliencyMap {
    if (values.length != side * side) {
      throw new IllegalArgumentException(values.length + " values for a side of " + side);
    }
  }

  /**
   * The map of a raw saliency r: (r - min) / (p99 - min), clipped to 0..1, where p99 is the 99th
   * percentile by linear interpolation. All 0 where every pixel is as salient.
   *
   * @param raw shape (side, side)
   */
  public static SaliencyMap of(int side, double[] raw) {
    double[] sorted = raw.clone();
    Arrays.sort(sorted);
    double place = TOP * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double least = sorted[0];
    double top = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    float[] values = new float[raw.length];
    if (top > least) {
      for (int i = 0; i < raw.length; i++) {
        values[i] = (float) Math.max(0, Math.min(1, (raw[i] - least) / (top - least)));
      }
    }
    return new SaliencyMap(side, values);
  }
}
