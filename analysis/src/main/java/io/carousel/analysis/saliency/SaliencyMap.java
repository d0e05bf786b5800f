package io.carousel.analysis.saliency;

import java.util.Arrays;

/**
 * Which pixels of an image a model looks at: 0 not at all, 1 most. Pixels are those that the
 * model's preprocessing makes of the image.
 *
 * @param width columns of pixels
 * @param height rows of pixels
 * @param values shape (height, width), row by row, 0 to 1
 */
public record SaliencyMap(int width, int height, float[] values) {

  /** Above this percentile all pixels count as most salient, so that a few do not hide the rest. */
  private static final double TOP = 0.99;

  public SaliencyMap {
    if (values.length != width * height) {
      throw new IllegalArgumentException(
          "%d values for %d x %d pixels".formatted(values.length, width, height));
    }
  }

  /** A square map. */
  public SaliencyMap(int side, float[] values) {
    this(side, side, values);
  }

  /** Whether another map has as many columns and rows. */
  public boolean isOfSameSize(SaliencyMap other) {
    return width == other.width && height == other.height;
  }

  /**
   * The map of a raw saliency r: (r - min) / (p99 - min), clipped to 0..1, where p99 is the 99th
   * percentile by linear interpolation. All 0 where every pixel is as salient.
   *
   * @param raw shape (height, width)
   */
  public static SaliencyMap of(int width, int height, double[] raw) {
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
    return new SaliencyMap(width, height, values);
  }
}
