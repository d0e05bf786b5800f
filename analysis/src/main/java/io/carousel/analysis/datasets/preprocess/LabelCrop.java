package io.carousel.analysis.datasets.preprocess;

/**
 * Brings what is known of an image's pixels to the pixels that a network sees, on the very way that
 * {@link Preprocessing} brings the image there: what a pixel of the network's input shows is a
 * weighted mean of some pixels of the image, and it belongs to a label by the weight of those that
 * have it. The filter is the bilinear one whatever the network's is, as no other that there is
 * keeps shares within 0 and 1.
 *
 * @param size length of the shorter side after resizing, in pixels
 * @param crop side of the square that is cut from the middle, in pixels
 */
public record LabelCrop(int size, int crop) {

  /**
   * How much of each pixel has each label.
   *
   * @param width of the image, in pixels
   * @param height of the image, in pixels
   * @param labels one a pixel, row by row from the top, each from 0 to {@code count - 1}
   * @param count how many labels there are
   * @return shape (count, crop x crop), row by row; the shares of a pixel add up to 1
   */
  public float[][] shares(int width, int height, byte[] labels, int count) {
    int shorter = Math.min(width, height);
    ResampledAxis columns = ResampledAxis.cut(width, shorter, size, crop, Interpolation.BILINEAR);
    ResampledAxis rows = ResampledAxis.cut(height, shorter, size, crop, Interpolation.BILINEAR);
    int firstRow = rows.firstNeeded();
    int rowCount = rows.endNeeded() - firstRow;
    float[][] narrow = new float[count][rowCount * crop];
    for (int x = 0; x < crop; x++) {
      float[] weights = columns.shares(x);
      for (int y = 0; y < rowCount; y++) {
        int from = (firstRow + y) * width + columns.first(x);
        for (int i = 0; i < weights.length; i++) {
          narrow[labels[from + i]][y * crop + x] += weights[i];
        }
      }
    }
    float[][] shares = new float[count][crop * crop];
    for (int y = 0; y < crop; y++) {
      float[] weights = rows.shares(y);
      for (int label = 0; label < count; label++) {
        for (int i = 0; i < weights.length; i++) {
          int from = (rows.first(y) - firstRow + i) * crop;
          for (int x = 0; x < crop; x++) {
            shares[label][y * crop + x] += weights[i] * narrow[label][from + x];
          }
        }
      }
    }
    return shares;
  }
}
