package io.carousel.analysis.reporting.report;

import io.carousel.analysis.saliency.SaliencyMap;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The saliency maps of one image beside each other in a row, made small enough for a page: grey,
 * black where a model does not look and white where it looks most.
 *
 * @param image the row
 */
record SaliencyStrip(BufferedImage image) {

  /** Pixels that a map is wide and high. */
  static final int SIDE = 112;

  /** Levels of grey. More take more bytes, as maps are noisy, and cannot be told apart. */
  private static final int LEVELS = 64;

  private static final int WHITE = 255;

  /** The row of some maps of an image, in their order. */
  static SaliencyStrip of(List<SaliencyMap> maps) {
    BufferedImage row = new BufferedImage(maps.size() * SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < maps.size(); i++) {
      float[] values = reduced(maps.get(i)).values();
      for (int at = 0; at < values.length; at++) {
        int level = Math.round(values[at] * (LEVELS - 1));
        int grey = level * WHITE / (LEVELS - 1);
        row.getRaster().setSample(i * SIDE + at % SIDE, at / SIDE, 0, grey);
      }
    }
    return new SaliencyStrip(row);
  }

  /**
   * A map as the means of its pixels' areas. Means are smaller than the greatest of what they are
   * taken of, so that they are stretched as the map itself was.
   */
  static SaliencyMap reduced(SaliencyMap map) {
    double[] means = new double[SIDE * SIDE];
    double step = map.side() / (double) SIDE;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        means[y * SIDE + x] = mean(map, x * step, y * step, step);
      }
    }
    return SaliencyMap.of(SIDE, means);
  }

  private static double mean(SaliencyMap map, double left, double top, double step) {
    double sum = 0;
    double area = 0;
    for (int y = (int) top; y < Math.min(map.side(), top + step); y++) {
      double height = Math.min(y + 1, top + step) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(map.side(), left + step); x++) {
        double weight = height * (Math.min(x + 1, left + step) - Math.max(x, left));
        sum += weight * map.values()[y * map.side() + x];
        area += weight;
      }
    }
    return sum / area;
  }

  /** The row as a PNG in a data URI: what a browser reads of it is exactly what was written. */
  String dataUri() {
    return DataUri.of(image, "png");
  }
}
