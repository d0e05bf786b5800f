package io.carousel.analysis.reporting.report;

import io.carousel.analysis.datasets.preprocess.ImageSize;
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

  /** Pixels of the longer side of a map. */
  static final int SIDE = 112;

  /** Levels of grey. More take more bytes, as maps are noisy, and cannot be told apart. */
  private static final int LEVELS = 64;

  private static final int WHITE = 255;

  /** The row of some maps of an image, in their order. */
  static SaliencyStrip of(List<SaliencyMap> maps) {
    ImageSize size = size(maps.get(0).width(), maps.get(0).height());
    int width = size.width();
    BufferedImage row =
        new BufferedImage(maps.size() * width, size.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < maps.size(); i++) {
      float[] values = reduced(maps.get(i)).values();
      for (int at = 0; at < values.length; at++) {
        int level = Math.round(values[at] * (LEVELS - 1));
        int grey = level * WHITE / (LEVELS - 1);
        row.getRaster().setSample(i * width + at % width, at / width, 0, grey);
      }
    }
    return new SaliencyStrip(row);
  }

  /**
   * A map as the means of its pixels' areas. Means are smaller than the greatest of what they are
   * taken of, so that they are stretched as the map itself was.
   */
  static SaliencyMap reduced(SaliencyMap map) {
    ImageSize size = size(map.width(), map.height());
    double[] means = new double[size.width() * size.height()];
    double across = map.width() / (double) size.width();
    double down = map.height() / (double) size.height();
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        means[y * size.width() + x] = mean(map, x * across, y * down, across, down);
      }
    }
    return SaliencyMap.of(size.width(), size.height(), means);
  }

  /** The size of a map of that many pixels on the page. */
  static ImageSize size(int width, int height) {
    double scale = SIDE / (double) Math.max(width, height);
    return new ImageSize(
        Math.max(1, (int) Math.round(width * scale)),
        Math.max(1, (int) Math.round(height * scale)));
  }

  private static double mean(SaliencyMap map, double left, double top, double across, double down) {
    double sum = 0;
    double area = 0;
    for (int y = (int) top; y < Math.min(map.height(), top + down); y++) {
      double height = Math.min(y + 1, top + down) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(map.width(), left + across); x++) {
        double weight = height * (Math.min(x + 1, left + across) - Math.max(x, left));
        sum += weight * map.values()[y * map.width() + x];
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
